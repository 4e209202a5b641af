package org.landbridge.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as written, in words. */
class NameReaderTest {
    private final NameReader reader = new NameReader();

    private List<TokenKind> kinds(String name) {
        return reader.read(name).tokens().stream().map(Token::kind).toList();
    }

    private List<String> plain(String name) {
        return reader.read(name).tokens().stream().map(Token::plain).toList();
    }

    @Test
    void findsThePartsOfNames() {
        assertThat(kinds("Vladimir Vladimirovich Putin"))
                .containsExactly(TokenKind.NORMAL, TokenKind.PATRONYMIC, TokenKind.NORMAL);
        assertThat(kinds("Roman Abramovich")).containsOnly(TokenKind.NORMAL);
        assertThat(kinds("Абрамович Роман Аркадьевич"))
                .containsExactly(TokenKind.NORMAL, TokenKind.NORMAL, TokenKind.PATRONYMIC);
        assertThat(kinds("İlham Heydər oğlu Əliyev"))
                .containsExactly(TokenKind.NORMAL, TokenKind.PATRONYMIC, TokenKind.PARTICLE, TokenKind.NORMAL);
        assertThat(kinds("V.V. Putin")).containsExactly(TokenKind.INITIAL, TokenKind.INITIAL, TokenKind.NORMAL);
        assertThat(kinds("О.О.О. Ромашка")).containsExactly(TokenKind.LEGAL_FORM, TokenKind.NORMAL);
        assertThat(kinds("M/V Ever Given")).startsWith(TokenKind.LEGAL_FORM);
        assertThat(kinds("القذافي")).containsExactly(TokenKind.PARTICLE, TokenKind.NORMAL);
    }

    @Test
    void sameSpellingWhateverMarksAndKeyboard() {
        assertThat(plain("KÖKSAL Şahin")).containsExactly("koksal", "sahin");
        assertThat(plain("علي")).isEqualTo(plain("علی"));
        assertThat(plain("احمدی‌نژاد")).hasSize(1);
        assertThat(plain("Tose'e")).containsExactly("tosee");
        assertThat(plain("Горбачёв")).isEqualTo(plain("Горбачев"));
        assertThat(plain("Алексей")).containsExactly("алексей");
    }

    @Test
    void readsLookAlikesAndTellsThem() {
        Token mixed = reader.read("Gаzprom").tokens().getFirst();
        assertThat(mixed.plain()).isEqualTo("gazprom");
        assertThat(mixed.lookAlike()).isEqualTo("а");
        Token whole = reader.read("Bank РАСО").tokens().get(1);
        assertThat(whole.plain()).isEqualTo("paco");
        assertThat(whole.lookAlike()).isNotEmpty();
        assertThat(reader.read("Банк Сокол").tokens().get(1).lookAlike()).isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        Name hidden = reader.read("Gaz\u200Bprom\u202E");
        assertThat(hidden.invisible()).isTrue();
        assertThat(hidden.tokens().getFirst().plain()).isEqualTo("gazprom");
        assertThat(reader.read("خامنه‌ای").invisible()).isFalse();
        assertThat(reader.read(" -,. ").tokens()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Хрущев, Chruschtschew", "Хрущев, Khrushchev", "Хрущев, Khrouchtchev", "Əliyev, Aliyev", "Şahin, Shahin",
        "قاسم, Ghasem", "محمود, Mahmoud", "Жуков, Zhukov", "Қасым, Qasym", "Oʻzbek, Uzbek",
    })
    void soundsMeet(String left, String right) {
        Token a = reader.read(left).tokens().getFirst();
        Token b = reader.read(right).tokens().getFirst();
        float likeness = new org.landbridge.screening.match.SoundDistance()
                .likeness(a.sounds().getFirst(), a.unvowelled(), b.sounds().getFirst(), b.unvowelled());
        assertThat(likeness).isGreaterThan(0.88f);
    }
}
