package org.landbridge.screening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.landbridge.screening.EntityKind;
import org.landbridge.screening.ListedEntity;
import org.landbridge.screening.ListedName;
import org.landbridge.screening.Subject;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.Romanisation;
import org.landbridge.screening.name.Token;
import org.landbridge.screening.name.TokenKind;
import org.landbridge.screening.name.Writing;

/** Why two names match, in plain words: what is the same first, then every difference. */
public final class Reasons {
    private static final int LONGEST_QUOTE = 120;

    private Reasons() {}

    /** Of an alignment of the subject's name (left) with a listed one (right). */
    public static List<String> of(Alignment alignment, ListedName listed) {
        List<String> reasons = new ArrayList<>();
        String which = "listed " + listed.standing().word() + " \"" + quote(listed.text()) + "\"";
        if (alignment.acronym()) {
            reasons.add(which + ": one name is the initials of the other");
            return reasons;
        }
        boolean same = alignment.leftOnly().isEmpty()
                && alignment.rightOnly().isEmpty()
                && alignment.pairs().stream().allMatch(p -> p.likeness() >= 1);
        reasons.add(which + (same ? ": all words are the same" : ""));
        String romanised = romanised(alignment);
        if (!romanised.isEmpty()) {
            reasons.add(romanised);
        }
        for (Alignment.Pair pair : alignment.pairs()) {
            String difference = difference(pair);
            if (!difference.isEmpty()) {
                reasons.add(difference);
            }
        }
        if (!alignment.inOrder()) {
            reasons.add("word order differs");
        }
        only(alignment.leftOnly(), "not in the listed name", reasons);
        only(alignment.rightOnly(), "only in the listed name", reasons);
        hidden(alignment.left(), "screened", reasons);
        hidden(alignment.right(), "listed", reasons);
        return reasons;
    }

    /** What kind, country and IMO number add; they never change the score. */
    public static List<String> besideTheName(Subject subject, ListedEntity entity) {
        List<String> reasons = new ArrayList<>();
        if (subject.kind() != EntityKind.UNKNOWN
                && entity.kind() != EntityKind.UNKNOWN
                && subject.kind() != entity.kind()) {
            reasons.add("screened as " + subject.kind().word() + ", listed as "
                    + entity.kind().word());
        }
        if (!subject.imo().isEmpty()
                && !entity.imoNumbers().isEmpty()
                && !entity.imoNumbers().contains(subject.imo())) {
            reasons.add("IMO numbers differ: " + subject.imo() + " and " + String.join(", ", entity.imoNumbers()));
        }
        if (!subject.country().isEmpty() && !entity.countries().isEmpty()) {
            boolean same = entity.countries().stream().anyMatch(c -> c.equalsIgnoreCase(subject.country()));
            reasons.add(
                    same
                            ? "same country: " + subject.country()
                            : "country " + subject.country() + ", listed with "
                                    + String.join(", ", entity.countries()));
        }
        return reasons;
    }

    /** Which published romanisation brings the two scripts nearest; blank if both names are in one script. */
    private static String romanised(Alignment alignment) {
        List<Alignment.Pair> across = alignment.pairs().stream()
                .filter(p -> p.left().writing() != p.right().writing())
                .toList();
        if (across.isEmpty()) {
            return "";
        }
        boolean latinLeft = across.getFirst().left().writing() == Writing.LATIN;
        Token foreign =
                latinLeft ? across.getFirst().right() : across.getFirst().left();
        String side = latinLeft ? "the listed name" : "the screened name";
        Token other = latinLeft ? across.getFirst().left() : across.getFirst().right();
        if (other.writing() != Writing.LATIN) {
            return foreign.writing().title() + " and " + other.writing().title() + " compared by their sounds";
        }
        Romanisation nearest = null;
        int least = Integer.MAX_VALUE;
        String text = "";
        for (Romanisation standard : Romanisation.values()) {
            if (standard.writing() == foreign.writing()) {
                int edits = 0;
                StringBuilder words = new StringBuilder();
                for (Alignment.Pair pair : across) {
                    Token from = latinLeft ? pair.right() : pair.left();
                    Token to = latinLeft ? pair.left() : pair.right();
                    String roman = standard.of(from.text());
                    edits += edits(roman, to.plain());
                    words.append(words.isEmpty() ? "" : " ").append(roman);
                }
                if (edits < least) {
                    least = edits;
                    nearest = standard;
                    text = words.toString();
                }
            }
        }
        if (nearest == null) {
            return "";
        }
        return side + " is in " + foreign.writing().title() + " script, \"" + quote(text) + "\" by " + nearest.title();
    }

    private static String difference(Alignment.Pair pair) {
        Token left = pair.left();
        Token right = pair.right();
        if (pair.likeness() >= 1 && left.writing() == right.writing()) {
            return "";
        }
        String words = left.text() + " / " + right.text();
        if (left.kind() == TokenKind.INITIAL || right.kind() == TokenKind.INITIAL) {
            return left.kind() == right.kind() ? "" : "initial: " + words;
        }
        if (!left.family().isEmpty() && left.family().equals(right.family())) {
            return left.kind() == TokenKind.NORMAL ? "forms of one name: " + words : "same word, translated: " + words;
        }
        if (left.writing() != right.writing()) {
            return pair.likeness() >= 0.93 ? "" : "sounds alike: " + words;
        }
        int edits = edits(left.plain(), right.plain());
        if (edits == 0) {
            return "";
        }
        return (pair.likeness() >= 0.9 ? "other spelling" : edits == 1 ? "one letter differs" : "sounds alike") + ": "
                + words;
    }

    private static void only(List<Token> tokens, String where, List<String> reasons) {
        for (TokenKind kind : TokenKind.values()) {
            String words = tokens.stream()
                    .filter(t -> t.kind() == kind)
                    .map(Token::text)
                    .collect(Collectors.joining(" "));
            if (!words.isEmpty()) {
                String what = switch (kind) {
                    case NORMAL, GENERIC, COUNTRY -> "word";
                    case INITIAL -> "initial";
                    case PATRONYMIC -> "patronymic";
                    case LEGAL_FORM -> "legal form";
                    case PARTICLE -> "particle";
                    case TITLE -> "title";
                    case NUMBER -> "number";
                };
                reasons.add(what + " " + where + ": " + quote(words));
            }
        }
    }

    private static void hidden(Name name, String whose, List<String> reasons) {
        if (name.invisible()) {
            reasons.add("invisible characters in the " + whose + " name were left out");
        }
        for (Token token : name.tokens()) {
            if (!token.lookAlike().isEmpty()) {
                Writing writing = token.lookAlike().codePoints().anyMatch(c -> c >= 0x400 && c < 0x530)
                        ? Writing.CYRILLIC
                        : Writing.LATIN;
                reasons.add(writing.title() + " \"" + token.lookAlike() + "\" stands for look-alike "
                        + token.writing().title() + " letters in the " + whose + " word \""
                        + token.text().toUpperCase(Locale.ROOT) + "\"");
            }
        }
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }

    /** Levenshtein distance in letters. */
    static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
