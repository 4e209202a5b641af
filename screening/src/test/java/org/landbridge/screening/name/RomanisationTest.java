package org.landbridge.screening.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each standard on names whose romanisation by it is published. */
class RomanisationTest {
    @ParameterizedTest
    @CsvSource({
        "ICAO_9303, Юлия, iuliia",
        "ICAO_9303, Щербаков, shcherbakov",
        "ICAO_9303, Подъездов, podieezdov",
        "BGN_PCGN, Ельцин, yeltsin",
        "BGN_PCGN, Достоевский, dostoyevskiy",
        "BGN_PCGN, Хрущев, khrushchev",
        "BGN_PCGN, Нұрғали, nurghali",
        "ISO_9, Чайковский, cajkovskij",
        "ISO_9, Щука, suka",
        "GOST_7_79_B, Хрущёв, xrushhyov",
        "GOST_7_79_B, Цой, czoj",
        "GOST_52535, Цой, tcoi",
        "GOST_52535, Ющенко, iushchenko",
        "GERMAN, Хрущев, chruschtschew",
        "GERMAN, Чехов, tschechow",
        "GERMAN, Жуков, schukow",
        "FRENCH, Хрущев, khrouchtchev",
        "FRENCH, Чехов, tchekhov",
        "FRENCH, Жуков, joukov",
        "AZERBAIJANI, Һејдәр, heyder",
        "AZERBAIJANI, Ҹаваншир, cavansir",
        "PERSIAN, خمینی, khmini",
        "PERSIAN, ژاله, zhalh",
        "ARABIC, القذافي, alqdhafy",
        "ARABIC, صدام, sdam",
    })
    void writesAsPublished(Romanisation standard, String word, String latin) {
        assertThat(standard.of(word)).isEqualTo(latin);
    }
}
