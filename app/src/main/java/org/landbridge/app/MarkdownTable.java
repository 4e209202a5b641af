package org.landbridge.app;

/** A table in Markdown. */
final class MarkdownTable {
    private final StringBuilder text = new StringBuilder();

    /** Heads that end with a colon belong to columns flush right. */
    MarkdownTable(String... heads) {
        String[] plain = new String[heads.length];
        String[] rules = new String[heads.length];
        for (int i = 0; i < heads.length; i++) {
            boolean right = heads[i].endsWith(":");
            plain[i] = right ? heads[i].substring(0, heads[i].length() - 1) : heads[i];
            rules[i] = right ? "---:" : "---";
        }
        add(plain);
        add(rules);
    }

    void add(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ')
                    .append(cell.replace("|", "\\|").replace("~", "\\~").replace("*", "\\*"))
                    .append(" |");
        }
        text.append('\n');
    }

    String text() {
        return text.toString();
    }
}
