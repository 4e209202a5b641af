package org.landbridge.network.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Spoils the text of scenario files: by chance, and in the ways that are known to hurt readers of YAML. */
public final class HostileText {
    private static final List<String> SNIPPETS = List.of(
            "\t",
            "\u0000",
            "\uFEFF",
            "\r\n",
            "\u2028",
            "\u202E",
            "\uD83D\uDE82",
            "е",
            "&a ",
            "*a",
            "<<: *a",
            "!!str ",
            "!!int ",
            "!!binary ",
            "!!set ",
            "!<tag:x> ",
            "!foo ",
            "\n---\n",
            "\n...\n",
            "%YAML 9.9\n---\n",
            "? ",
            ": ",
            "- ",
            "|",
            ">-",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "#",
            ",",
            "@",
            "`",
            "\\x",
            "1e999",
            "-1e-999",
            "0x10",
            "9".repeat(400),
            ".nan",
            ".inf",
            "null",
            "~",
            "9999-99-99",
            "-999999999-01-01",
            "02-30/02-31",
            "[".repeat(50),
            "{a: ".repeat(50));

    private HostileText() {}

    /** The text with one to four things done to it, as bytes that need not be text any more. */
    public static byte[] mutate(String text, RandomGenerator random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(8)) {
            case 0 -> flip(bytes, random);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> lines(bytes, random, true);
            case 3 -> lines(bytes, random, false);
            case 4 ->
                new String(bytes, StandardCharsets.UTF_8)
                        .replace("\n", random.nextBoolean() ? "\r\n" : "\r")
                        .getBytes(StandardCharsets.UTF_8);
            default -> insert(bytes, at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
        };
    }

    private static byte[] flip(byte[] bytes, RandomGenerator random) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] insert(byte[] bytes, int at, String text) {
        byte[] snippet = text.getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + snippet.length);
        System.arraycopy(snippet, 0, longer, at, snippet.length);
        System.arraycopy(bytes, at, longer, at + snippet.length, bytes.length - at);
        return longer;
    }

    private static byte[] lines(byte[] bytes, RandomGenerator random, boolean drop) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
        int line = random.nextInt(lines.size());
        if (drop) {
            lines.remove(line);
        } else {
            lines.add(random.nextInt(lines.size()), lines.get(line));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Files that were made to hurt, by name. */
    public static Map<String, byte[]> known() {
        Map<String, String> texts = new LinkedHashMap<>();
        String head = "name: n\nwhy: w\nchanges:\n";
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        texts.put("a billion laughs", laughs + head + "- open: {link: *a39}\n");
        texts.put("a list that holds itself", "name: n\nwhy: w\nchanges: &c [*c]\n");
        texts.put("a mapping that holds itself", "name: n\nwhy: w\nchanges:\n- &c {open: *c}\n");
        texts.put("a top that holds itself", "&t {name: *t, why: *t, sources: [*t], changes: *t}\n");
        texts.put("brackets 100,000 deep", "[".repeat(100_000));
        texts.put("braces 100,000 deep", "{a: ".repeat(100_000));
        texts.put("mappings 100,000 deep", head + "- scale: " + "{set: ".repeat(100_000));
        texts.put("dashes 100,000 deep", "- ".repeat(100_000));
        texts.put("question marks", "? ".repeat(100_000));
        StringBuilder indented = new StringBuilder();
        for (int i = 0; i < 1400; i++) {
            indented.append(" ".repeat(i)).append("a:\n");
        }
        texts.put("indented 1,400 deep", indented.toString());
        texts.put("a megabyte of one word", "a".repeat(1 << 20));
        texts.put("a megabyte of blanks", " ".repeat(1 << 20));
        texts.put("a megabyte of comment", head + "#" + "x".repeat(1_000_000) + "\n- close: {place: bosporus}\n");
        texts.put(
                "a megabyte of name",
                "name: " + "n".repeat(1_000_000) + "\nwhy: w\nchanges: [close: {place: bosporus}]");
        texts.put("a megabyte of keys", "k: 1\n".repeat(200_000));
        texts.put("a megabyte of one change", head + "- close: {place: bosporus}\n".repeat(38_000));
        texts.put("a megabyte of ids", head + "- scale: {time: 2, set: {id: [" + "x, ".repeat(330_000) + "x]}}\n");
        texts.put(
                "a megabyte of known ids",
                head + "- scale: {time: 2, set: {place: [" + "bosporus, ".repeat(99_000) + "bosporus]}}\n");
        texts.put("a megabyte of digits", head + "- scale: {time: " + "1".repeat(1_000_000) + ", set: {state: IR}}\n");
        texts.put("a megabyte of anchors", "- &a x\n".repeat(140_000));
        texts.put("a megabyte of documents", "---\nx\n".repeat(170_000));
        texts.put("over a megabyte", " ".repeat((1 << 20) + 1));
        texts.put("a byte order mark", "\uFEFF" + head + "- close: {place: bosporus}\n");
        texts.put("a NUL", head + "- close: {place: \"bos\u0000porus\"}\n");
        texts.put("a tab", head + "-\tclose: {place: bosporus}\n");
        texts.put("tabs for blanks", "name: n\nwhy: w\nchanges:\n\t- close: {place: bosporus}\n");
        texts.put("a merge key", "base: &b {place: bosporus}\n" + head + "- close: {<<: *b}\n");
        texts.put(
                "a Java class",
                head + "- !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost\"]]\n");
        texts.put("an unknown version", "%YAML 7.3\n---\n" + head + "- close: {place: bosporus}\n");
        texts.put("two documents", head + "- close: {place: bosporus}\n---\n" + head);
        texts.put("nothing", "");
        texts.put("only marks", "---\n...\n---\n");
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("UTF-16", (head + "- close: {place: bosporus}\n").getBytes(StandardCharsets.UTF_16));
        files.put("no text", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, (byte) 0xc0});
        return files;
    }
}
