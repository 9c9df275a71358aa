"""Numbers with their units out of work reports, as studies of them do it: one pattern, float and int.

numbers.py time SECONDS < LIST   nanoseconds for all files once: the median of what fits
numbers.py find < LIST           a line for each number: file's index, place, value, unit

LIST names a file a line.
"""
import re
import statistics
import sys
import time

MAGNITUDES = {"": 1, "百": 100, "千": 1000, "万": 10_000, "百万": 1_000_000, "亿": 100_000_000, "万亿": 10**12}
UNITS = """
个百分点 % ‰ 亿元 元 美元 万元 平方公里 平方米 立方米 公里 米 公顷 亩 吨 公斤 斤 千瓦时 千瓦 度 户 人次 人 名 家 个 项 件
所 座 条 处 张 辆 台 套 次 场 起 宗 例 年 个月 天 小时 倍 位 批 类 种 部 只 头 株 棵 间 栋 村 镇 对 支 门 盏 期
""".split()
PATTERN = re.compile(
    r"(\d+(?:\.\d+)?)\s*(万亿|百万|百|千|万|亿)?(?:多|余)?("
    + "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
    + r")?"
)


def numbers(text):
    for match in PATTERN.finditer(text):
        number, magnitude, unit = match.groups(default="")
        yield match.start(), float(number) * MAGNITUDES[magnitude], unit


def main(what, *seconds):
    files = [open(name.rstrip("\n"), "rb").read() for name in sys.stdin]
    if what == "find":
        for index, data in enumerate(files):
            for at, value, unit in numbers(data.decode("utf-8")):
                print(index, at, f"{value:.6f}", unit, sep="\t")
        return
    times = []
    end = time.perf_counter() + float(seconds[0])
    while time.perf_counter() < end or not times:
        begun = time.perf_counter_ns()
        for data in files:
            list(numbers(data.decode("utf-8")))
        times.append(time.perf_counter_ns() - begun)
    print(statistics.median(times))


if __name__ == "__main__":
    main(*sys.argv[1:])
