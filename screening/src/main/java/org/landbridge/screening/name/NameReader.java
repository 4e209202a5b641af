package org.landbridge.screening.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a name as written into its words. Keeps the words it has met; not for several threads at once. */
public final class NameReader {
    private static final Pattern PATRONYMIC = Pattern.compile(
            ".{2,}([oe]v|[oe]w|[yij]ev|[yij]ew)(ich|itch|itsch|ic|icz|yc|ych|na)|.{2,}[ое]в(ич|на)|.{2,}(ьич|инична)"
                    + "|(il|fom|kuzm|nikit|luk)[yij]?ich|(фом|кузьм|никит|лук)ич");

    private static final String APOSTROPHES = "'’‘ʻʼʿʾʹʺ`´′″ʽˈ";
    /** Last letters of what {@link #PATRONYMIC} matches: most words need no matching. */
    private static final String PATRONYMIC_ENDS = "hczaча";

    private static final Set<String> SON_OR_DAUGHTER = Set.of(
            ("oglu ogly oglou qizi kyzy gizi kizi uly uulu uli kizy оглы оглу кызы гызы уулу улы оғлу").split(" "));

    /** Letters of the longest words that are written apart or as one. */
    private static final int LONGEST_JOIN = 22;

    private static final int LONGEST_JOIN_OF_THREE = 13;

    private final Map<String, Token> known = new HashMap<>();

    /** The name in words; a name without a letter or digit has none. */
    public Name read(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        boolean invisible = visible(text, visible);
        String compatible =
                PlainText.isAscii(visible) ? visible.toString() : Normalizer.normalize(visible, Normalizer.Form.NFKC);
        List<Token> tokens = Words.split(compatible, this);
        tokens = likeTheOthers(tokens);
        markLegalPhrases(tokens);
        markPatronymics(tokens);
        return new Name(text, tokens, joins(tokens), initials(tokens), invisible);
    }

    /** Appends what can be seen; true if something could not. Joiners between Arabic letters are ordinary spelling. */
    private static boolean visible(String text, StringBuilder visible) {
        boolean invisible = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.FORMAT || type == Character.CONTROL && !Character.isWhitespace(c)) {
                boolean joiner = (c == 0x200C || c == 0x200D)
                        && visible.length() > 0
                        && Writing.of(visible.charAt(visible.length() - 1)) == Writing.ARABIC;
                invisible |= !joiner;
            } else {
                visible.appendCodePoint(c);
            }
        }
        return invisible;
    }

    static boolean isApostrophe(int c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    /** One word; {@code ezafe} if it is a single letter that a hyphen ties to the word before. */
    Token token(String word, boolean ezafe) {
        Token token = known.get(word);
        if (token == null) {
            token = newToken(word);
            known.put(word, token);
        }
        return ezafe && token.kind() == TokenKind.INITIAL ? token.as(TokenKind.PARTICLE) : token;
    }

    private static Token newToken(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Writing writing = writing(word);
        String lookAlike = "";
        if (writing == Writing.LATIN || writing == Writing.CYRILLIC) {
            String other = foreignLetters(word, writing);
            if (!other.isEmpty()) {
                lookAlike = other.substring(0, 1);
                lower = inOneScript(word, writing).toLowerCase(Locale.ROOT);
            }
        }
        return token(lower, writing, lookAlike);
    }

    private static Token token(String lower, Writing writing, String lookAlike) {
        String plain = PlainText.of(lower);
        List<String> sounds = new ArrayList<>();
        String first = Sounds.of(writing == Writing.ARABIC ? plain : lower, writing);
        // One object for both if they are the same: a list has hundreds of thousands of words.
        sounds.add(first.isEmpty() || first.equals(lower) ? lower : first);
        if (writing == Writing.LATIN && plain.indexOf('x') >= 0) {
            sounds.add(Sounds.of(lower.replace("x", "ks"), writing));
        }
        TokenKind kind = TokenKind.NORMAL;
        String family = "";
        NameWords.@Nullable Entry entry = NameWords.find(plain);
        if (entry != null) {
            kind = entry.kind() == null ? TokenKind.NORMAL : entry.kind();
            family = entry.family();
        } else if (writing == Writing.DIGITS) {
            kind = TokenKind.NUMBER;
        } else if (plain.codePointCount(0, plain.length()) == 1 && writing != Writing.OTHER) {
            kind = TokenKind.INITIAL;
        }
        return new Token(lower, plain, writing, kind, sounds, family, lookAlike);
    }

    /** The script of most letters; digits only where there is no letter. */
    private static Writing writing(String word) {
        Writing only = Writing.DIGITS;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            Writing of = Character.getType(c) == Character.NON_SPACING_MARK ? Writing.DIGITS : Writing.of(c);
            if (of != Writing.DIGITS && of != only) {
                if (only != Writing.DIGITS) {
                    return ofMostLetters(word);
                }
                only = of;
            }
        }
        return only;
    }

    private static Writing ofMostLetters(String word) {
        Map<Writing, Integer> count = new EnumMap<>(Writing.class);
        word.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> count.merge(Writing.of(c), 1, Integer::sum));
        Writing most = Writing.DIGITS;
        int best = 0;
        for (Map.Entry<Writing, Integer> entry : count.entrySet()) {
            if (entry.getKey() != Writing.DIGITS && entry.getValue() > best) {
                best = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }

    private static String foreignLetters(String word, Writing writing) {
        Writing other = writing == Writing.LATIN ? Writing.CYRILLIC : Writing.LATIN;
        if (writing == Writing.LATIN && PlainText.isAscii(word)) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        word.codePoints().filter(c -> Writing.of(c) == other).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The word with letters of the other script replaced by those that look the same; others stay. */
    private static String inOneScript(String word, Writing writing) {
        StringBuilder text = new StringBuilder();
        word.codePoints().forEach(c -> {
            int alike = writing == Writing.LATIN ? Confusables.toLatin(c) : Confusables.toCyrillic(c);
            text.appendCodePoint(alike < 0 ? c : alike);
        });
        return text.toString();
    }

    /** Reads a word that could be of either alphabet, such as РАСО, in the alphabet of all other words. */
    private static List<Token> likeTheOthers(List<Token> tokens) {
        int latin = 0;
        int cyrillic = 0;
        for (Token token : tokens) {
            latin += token.writing() == Writing.LATIN ? token.plain().length() : 0;
            cyrillic += token.writing() == Writing.CYRILLIC ? token.plain().length() : 0;
        }
        List<Token> read = new ArrayList<>(tokens);
        if (latin == 0 || cyrillic == 0) {
            return read;
        }
        Writing main = latin >= cyrillic ? Writing.LATIN : Writing.CYRILLIC;
        Writing other = main == Writing.LATIN ? Writing.CYRILLIC : Writing.LATIN;
        for (int i = 0; i < read.size(); i++) {
            Token token = read.get(i);
            if (token.writing() == other && token.plain().length() > 1 && token.kind() == TokenKind.NORMAL) {
                String alike = inOneScript(token.text(), main);
                if (foreignLetters(alike, main).isEmpty()) {
                    read.set(i, token(alike, main, token.text()));
                }
            }
        }
        return read;
    }

    /** The one-letter word within "общество с ограниченной ответственностью" is no initial. */
    private static void markLegalPhrases(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).kind() == TokenKind.INITIAL
                    && tokens.get(i - 1).kind() == TokenKind.LEGAL_FORM
                    && tokens.get(i + 1).kind() == TokenKind.LEGAL_FORM) {
                tokens.set(i, tokens.get(i).as(TokenKind.PARTICLE));
            }
        }
    }

    private static void markPatronymics(List<Token> tokens) {
        int telling = 0;
        for (Token token : tokens) {
            telling += token.kind().tells() ? 1 : 0;
        }
        int first = -1;
        int second = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean before = i + 1 < tokens.size()
                    && SON_OR_DAUGHTER.contains(tokens.get(i + 1).plain());
            if (before && telling > 2) {
                tokens.set(i, token.as(TokenKind.PATRONYMIC));
            } else if (token.kind() == TokenKind.NORMAL && isPatronymic(token.plain())) {
                second = first < 0 ? second : second < 0 ? i : second;
                first = first < 0 ? i : first;
            }
        }
        if (first >= 0 && telling > 2) {
            int patronymic = second >= 0 && first == 0 ? second : first;
            tokens.set(patronymic, tokens.get(patronymic).as(TokenKind.PATRONYMIC));
        }
    }

    private static boolean isPatronymic(String plain) {
        return !plain.isEmpty()
                && PATRONYMIC_ENDS.indexOf(plain.charAt(plain.length() - 1)) >= 0
                && PATRONYMIC.matcher(plain).matches();
    }

    private List<Name.Join> joins(List<Token> tokens) {
        List<Name.Join> joins = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            join(tokens, i, i + 1, joins);
            if (i + 2 < tokens.size()) {
                join(tokens, i, i + 2, joins);
            }
        }
        return joins;
    }

    private void join(List<Token> tokens, int from, int to, List<Name.Join> joins) {
        StringBuilder word = new StringBuilder();
        boolean tells = false;
        for (int i = from; i <= to; i++) {
            Token token = tokens.get(i);
            if (token.writing() != tokens.get(from).writing() || token.kind() == TokenKind.INITIAL) {
                return;
            }
            tells |= token.kind() == TokenKind.NORMAL;
            word.append(token.text());
        }
        boolean particle = to - from == 2 && tokens.get(from + 1).kind() == TokenKind.PARTICLE;
        int longest = to - from == 1 || particle ? LONGEST_JOIN : LONGEST_JOIN_OF_THREE;
        if (tells && word.length() <= longest) {
            joins.add(new Name.Join(from, to, token(word.toString(), false)));
        }
    }

    private static String initials(List<Token> tokens) {
        StringBuilder initials = new StringBuilder();
        for (Token token : tokens) {
            boolean counts = token.kind() == TokenKind.LEGAL_FORM
                    ? token.plain().length() > 4
                    : token.kind() != TokenKind.PARTICLE && token.kind() != TokenKind.TITLE;
            if (counts && token.writing() != Writing.DIGITS && !token.plain().isEmpty()) {
                initials.append(token.plain().charAt(0));
            }
        }
        return initials.length() < 3 ? "" : initials.toString();
    }
}
