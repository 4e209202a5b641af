package org.landbridge.screening.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a name into words at blanks, hyphens and punctuation; apostrophes are within words. */
final class Words {
    private static final int SHORTEST_WITH_ARTICLE = 5;

    private final NameReader reader;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean afterHyphen;

    private Words(NameReader reader) {
        this.reader = reader;
    }

    static List<Token> split(String text, NameReader reader) {
        Words words = new Words(reader);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            words.take(c);
        }
        words.endWord();
        words.endLetters();
        return words.tokens;
    }

    private void take(int c) {
        int type = Character.getType(c);
        if (Character.isLetterOrDigit(c) && type != Character.MODIFIER_LETTER
                || (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                        && !word.isEmpty()) {
            word.appendCodePoint(c);
        } else if (!NameReader.isApostrophe(c) && c != 'ـ') {
            boolean dotted = (c == '.' || c == '/') && word.codePointCount(0, word.length()) == 1;
            endWord(dotted);
            afterHyphen = c == '-' || c == '‐' || c == '‑';
        }
    }

    private void endWord() {
        endWord(false);
    }

    /** Letters with dots wait: O.O.O. is one word, V.V. are two. */
    private void endWord(boolean dotted) {
        if (word.isEmpty()) {
            return;
        }
        String text = word.toString();
        word.setLength(0);
        if (dotted || !letters.isEmpty() && text.codePointCount(0, text.length()) == 1) {
            letters.add(text);
            if (dotted) {
                return;
            }
            endLetters();
            return;
        }
        endLetters();
        add(text);
    }

    private void endLetters() {
        if (letters.isEmpty()) {
            return;
        }
        String together = String.join("", letters);
        NameWords.@Nullable Entry entry = letters.size() > 1 ? NameWords.find(PlainText.of(together)) : null;
        if (entry != null && entry.kind() == TokenKind.LEGAL_FORM || letters.size() > 3) {
            add(together);
        } else {
            letters.forEach(this::add);
        }
        letters.clear();
    }

    private void add(String text) {
        Token token = reader.token(text, afterHyphen);
        String plain = token.plain();
        if (token.writing() == Writing.ARABIC
                && token.family().isEmpty()
                && plain.length() >= SHORTEST_WITH_ARTICLE
                && plain.startsWith("ال")
                && !plain.startsWith("الله")) {
            tokens.add(reader.token("ال", false));
            tokens.add(reader.token(plain.substring(2), false));
        } else {
            tokens.add(token);
        }
    }
}
