package org.landbridge.studio.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the guide as text, files and commands in turn. A fenced block {@code console} holds commands and what they
 * print: {@code $ } begins a command, {@code > } goes on with it, any other line is output, and a line of three dots
 * stands for any lines. A block with {@code file="NAME"} is a file that the reader makes. A block with
 * {@code needs="SHARED=NAME"} asks for a file that the reader downloads. A block {@code sql} is a query with its answer.
 */
record GuidePage(List<Part> parts) {
    private static final Pattern FENCE = Pattern.compile("```([A-Za-z]+)(.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
    private static final String RESULT = "-- ";
    private static final String ANY = "...";

    sealed interface Part {}

    /** Lines that are as they are. */
    record Text(List<String> lines) implements Part {}

    /** A file of the reader; its fences are text. */
    record OwnFile(String name, List<String> lines) implements Part {}

    /** Commands; {@code needs} maps files that lie beside the repository to the names that the page uses. */
    record Console(Map<String, String> needs, List<Command> commands) implements Part {}

    /** A query of DuckDB, and what it answers: a line of names and one for each row, behind {@code -- }. */
    record Query(List<String> sql, List<String> output) implements Part {}

    /** One command and the lines that it prints. */
    record Command(List<String> lines, List<String> output) {
        /** What the shell is given. */
        String script() {
            List<String> script = new ArrayList<>();
            for (String line : lines) {
                script.add(line.length() <= 2 ? "" : line.substring(2));
            }
            return String.join("\n", script);
        }

        /** If these lines are what the page shows. */
        boolean printed(List<String> found) {
            List<List<String>> pieces = new ArrayList<>();
            pieces.add(new ArrayList<>());
            for (String line : output) {
                if (line.equals(ANY)) {
                    pieces.add(new ArrayList<>());
                } else {
                    pieces.getLast().add(line);
                }
            }
            if (pieces.size() == 1) {
                return found.equals(output);
            }
            List<String> first = pieces.getFirst();
            List<String> last = pieces.getLast();
            int end = found.size() - last.size();
            if (end < first.size()
                    || !found.subList(0, first.size()).equals(first)
                    || !found.subList(end, found.size()).equals(last)) {
                return false;
            }
            int at = first.size();
            for (List<String> piece : pieces.subList(1, pieces.size() - 1)) {
                while (at + piece.size() <= end
                        && !found.subList(at, at + piece.size()).equals(piece)) {
                    at++;
                }
                at += piece.size();
                if (at > end) {
                    return false;
                }
            }
            return true;
        }
    }

    static GuidePage read(List<String> lines) {
        List<Part> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i++);
            text.add(line);
            Matcher fence = FENCE.matcher(line);
            if (!fence.matches()) {
                continue;
            }
            List<String> block = new ArrayList<>();
            while (i < lines.size() && !lines.get(i).equals("```")) {
                block.add(lines.get(i++));
            }
            if (i == lines.size()) {
                throw new AssertionError("a block is not closed: " + line);
            }
            Map<String, String> attributes = new TreeMap<>();
            Matcher attribute = ATTRIBUTE.matcher(fence.group(2));
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            Part part;
            if (fence.group(1).equals("console")) {
                part = new Console(needs(attributes.getOrDefault("needs", "")), commands(block));
            } else if (fence.group(1).equals("sql")) {
                part = new Query(
                        block.stream().filter(row -> !row.startsWith(RESULT)).toList(),
                        block.stream().filter(row -> row.startsWith(RESULT)).toList());
            } else if (attributes.containsKey("file")) {
                part = new OwnFile(attributes.get("file"), block);
            } else {
                part = new Text(block);
            }
            parts.add(new Text(List.copyOf(text)));
            parts.add(part);
            text.clear();
        }
        parts.add(new Text(List.copyOf(text)));
        return new GuidePage(parts);
    }

    private static Map<String, String> needs(String text) {
        Map<String, String> needs = new TreeMap<>();
        for (String need : text.split(" ", -1)) {
            if (!need.isEmpty()) {
                String[] both = need.split("=", 2);
                needs.put(both[0], both[1]);
            }
        }
        return needs;
    }

    private static List<Command> commands(List<String> block) {
        List<Command> commands = new ArrayList<>();
        for (String line : block) {
            Command last = commands.isEmpty() ? null : commands.getLast();
            if (line.startsWith("$ ")) {
                commands.add(new Command(new ArrayList<>(List.of(line)), new ArrayList<>()));
            } else if (last == null) {
                throw new AssertionError("a block of commands begins with $, not with " + line);
            } else if (last.output.isEmpty() && (line.startsWith("> ") || line.equals(">"))) {
                last.lines.add(line);
            } else {
                last.output.add(line);
            }
        }
        for (Command command : commands) {
            while (!command.output.isEmpty() && command.output.getLast().isBlank()) {
                command.output.removeLast();
            }
        }
        return commands;
    }

    /** The page as it is written. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Text text -> lines.addAll(text.lines());
                case OwnFile file -> lines.addAll(file.lines());
                case Query query -> {
                    lines.addAll(query.sql());
                    lines.addAll(query.output());
                }
                case Console console -> {
                    for (Command command : console.commands()) {
                        lines.addAll(command.lines());
                        lines.addAll(command.output());
                    }
                }
            }
        }
        return lines;
    }
}
