package zhengnuo.app.ledger.supervision;

/**
 * One line of the arithmetic under a light, so that a reader can check it with a pencil.
 *
 * @param label 目标, 时限, 应达, 实际, 落后, 剩余, 填报 or 依据
 * @param text the figures, in words of officials
 */
public record LightLine(String label, String text) {}
