package zhengnuo.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Makes hostile files of one kind, each from its seed alone. */
enum FuzzTarget {
  DOCX("a.docx") {
    @Override
    byte[] file(Random random) {
      // Changed inside the XML and zipped again: a changed zip only fails its checksum.
      var file = new WordFile();
      String[] parts = {"document", "numbering", "styles", "footnotes"};
      int changed = random.nextInt(parts.length);
      for (int i = 0; i < parts.length; i++) {
        byte[] part = FuzzSeeds.docx(parts[i]).getBytes(StandardCharsets.UTF_8);
        boolean change = i == 0 || i == changed;
        file.part(
            "word/" + parts[i] + ".xml", change ? mutated(part, FuzzSeeds.XML, random) : part);
      }
      return file.bytes();
    }
  },
  XLSX("a.xlsx") {
    @Override
    byte[] file(Random random) {
      var file = new WordFile();
      FuzzSeeds.xlsx()
          .forEach((name, part) -> {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            boolean change = name.contains("sheet1") || random.nextInt(4) == 0;
            file.part(name, change ? mutated(bytes, FuzzSeeds.XML, random) : bytes);
          });
      return file.bytes();
    }
  },
  ZIP("a.docx") {
    @Override
    byte[] file(Random random) {
      var file = new WordFile().part("word/document.xml", FuzzSeeds.docx("document"));
      return mutated(file.bytes(), new String[] {"PK\3\4", "PK\1\2", "PK\5\6"}, random);
    }
  },
  PDF("a.pdf") {
    @Override
    byte[] file(Random random) {
      return mutated(FuzzSeeds.pdf(), FuzzSeeds.PDF, random);
    }
  },
  HTML("a.html") {
    @Override
    byte[] file(Random random) {
      return mutated(FuzzSeeds.html().getBytes(StandardCharsets.UTF_8), FuzzSeeds.HTML, random);
    }
  },
  RTF("a.rtf") {
    @Override
    byte[] file(Random random) {
      return mutated(FuzzSeeds.rtf().getBytes(StandardCharsets.UTF_8), FuzzSeeds.RTF, random);
    }
  },
  DOC("a.doc") {
    @Override
    byte[] file(Random random) {
      return mutated(
          FuzzSeeds.doc(), new String[] {"\0\0\0\0", "\u00ff\u00ff\u00ff\u00ff"}, random);
    }
  },
  TXT("a.txt") {
    @Override
    byte[] file(Random random) {
      return mutated(FuzzSeeds.text().getBytes(StandardCharsets.UTF_8), FuzzSeeds.TEXT, random);
    }
  },
  /** Sentences of the genre put together by a grammar, for the stages behind the document. */
  GRAMMAR("a.txt") {
    @Override
    byte[] file(Random random) {
      var text = new StringBuilder("云溪县政府工作报告\n各位代表：\n");
      for (int i = random.nextInt(60) + 1; i > 0; i--) {
        int longest = 1 + random.nextInt(12);
        for (int k = 0; k < longest; k++)
          text.append(FuzzSeeds.TEXT[random.nextInt(FuzzSeeds.TEXT.length)]);
        text.append(random.nextInt(3) == 0 ? "\n" : "。");
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  };

  final String fileName;

  FuzzTarget(String fileName) {
    this.fileName = fileName;
  }

  /** How many an ordinary run reads: those that are slow to read are fewer. */
  int files() {
    return this == PDF ? 15 : 60;
  }

  /** The file of a seed: the random numbers are all it depends on. */
  abstract byte[] file(Random random);

  /** A few changes: bytes, stretches taken out, doubled or swapped, words of the format put in. */
  static byte[] mutated(byte[] seed, String[] words, Random random) {
    byte[] bytes = seed;
    for (int changes = 1 + random.nextInt(6); changes > 0 && bytes.length > 4; changes--) {
      int at = random.nextInt(bytes.length);
      int length =
          Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 20));
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> spliced(bytes, at, length, new byte[0]);
            case 2 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
            case 3 ->
                spliced(bytes, at, 0, repeated(Arrays.copyOfRange(bytes, at, at + length), random));
            case 4 ->
                spliced(bytes, at, length, Arrays.copyOf(bytes, Math.min(bytes.length, length)));
            case 5 -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            default ->
                spliced(
                    bytes,
                    at,
                    random.nextBoolean() ? length : 0,
                    words[random.nextInt(words.length)].getBytes(
                        words == FuzzSeeds.TEXT || words == FuzzSeeds.HTML
                            ? StandardCharsets.UTF_8
                            : StandardCharsets.ISO_8859_1));
          };
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at, Random random) {
    byte[] changed = bytes.clone();
    changed[at] = (byte) random.nextInt(256);
    return changed;
  }

  private static byte[] repeated(byte[] part, Random random) {
    int times = 1 + random.nextInt(300);
    byte[] all = new byte[part.length * times];
    for (int i = 0; i < times; i++) System.arraycopy(part, 0, all, i * part.length, part.length);
    return all;
  }

  private static byte[] spliced(byte[] bytes, int at, int taken, byte[] put) {
    byte[] changed = new byte[bytes.length - taken + put.length];
    System.arraycopy(bytes, 0, changed, 0, at);
    System.arraycopy(put, 0, changed, at, put.length);
    System.arraycopy(bytes, at + taken, changed, at + put.length, bytes.length - at - taken);
    return changed;
  }
}
