package org.landbridge.screening.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.landbridge.screening.name.Name;
import org.landbridge.screening.name.Token;

/** A run of names in flat arrays with distinct words of its own: what one thread prepares of a list. */
final class NameBlock {
    final List<Token> words = new ArrayList<>();
    final List<Token> joins = new ArrayList<>();

    /** Words of all names, one after the other, as numbers of {@link #words}; and where each name's end. */
    final Ints wordOf = new Ints();

    final Ints wordEnd = new Ints();

    /** Joined words of all names as numbers of {@link #joins}, the words they span, and where each name's end. */
    final Ints joinOf = new Ints();

    final Ints joinSpan = new Ints();
    final Ints joinEnd = new Ints();

    /** Per name its initials and the word that may be initials itself, blank for none. */
    final List<String> initials = new ArrayList<>();

    final List<String> acronym = new ArrayList<>();

    private final Map<Token, Integer> wordNumber = new HashMap<>();
    private final Map<Token, Integer> joinNumber = new HashMap<>();

    void add(Name name) {
        for (Token token : name.tokens()) {
            wordOf.add(number(token, wordNumber, words));
        }
        wordEnd.add(wordOf.size());
        for (Name.Join join : name.joins()) {
            joinOf.add(number(join.token(), joinNumber, joins));
            joinSpan.add(join.from() << 16 | join.to());
        }
        joinEnd.add(joinOf.size());
        initials.add(name.initials());
        acronym.add(acronym(name));
    }

    /** Forgets what only adding needs. */
    NameBlock done() {
        wordNumber.clear();
        joinNumber.clear();
        return this;
    }

    int size() {
        return wordEnd.size();
    }

    /** The only word that tells, if it may stand for the initials of another name; blank if there is none such. */
    static String acronym(Name name) {
        if (name.telling() != 1 || name.tokens().size() > 2) {
            return "";
        }
        for (Token token : name.tokens()) {
            if (token.kind().tells()) {
                return token.plain().length() < 3 ? "" : token.plain().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static int number(Token token, Map<Token, Integer> numbers, List<Token> tokens) {
        Integer known = numbers.putIfAbsent(token, tokens.size());
        if (known != null) {
            return known;
        }
        tokens.add(token);
        return tokens.size() - 1;
    }
}
