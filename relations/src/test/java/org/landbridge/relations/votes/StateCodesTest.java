package org.landbridge.relations.votes;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.relations.SharedData;

class StateCodesTest {
    private static final StateCodes CODES = StateCodes.standard();

    @ParameterizedTest
    @CsvSource({
        "ISO3,SUN,1990-10-01,RUS",
        "ISO3,ZAR,1995-10-01,COD",
        "ISO3,YUG,1985-10-01,SRB",
        "ISO3,SCG,2005-10-01,SRB",
        "ISO3,DDR,1985-10-01,DDR",
        "ISO2,CS,1985-10-01,CSK",
        "ISO2,CS,2004-10-01,SRB",
        "ISO2,YD,1985-10-01,YMD",
        "NAME,TURKEY,2020-10-01,TUR",
        "NAME,TÜRKİYE,2023-10-01,TUR",
        "NAME,Turkiye,2023-10-01,TUR",
        "COW,260,1985-10-01,DEU",
        "COW,365,2000-10-01,RUS",
        "COW,678,1985-10-01,YEM"
    })
    void codesMeanTheStateThatWentOn(StateCodes.Scheme system, String code, LocalDate date, String iso3) {
        assertThat(CODES.find(system, code, date)).isEqualTo(iso3);
    }

    @Test
    void codesThatAreNotKnownAreNotGuessed() {
        assertThat(CODES.find(StateCodes.Scheme.ISO3, "XXX", null)).isNull();
    }

    @Test
    void codesAgreeWithThePublishedCrosswalk() {
        int compared = 0;
        for (NamedCsvRecord row : SharedData.rows("crosswalk_iso3_cow.csv")) {
            String iso3 = row.getField("iso3c");
            String mine = CODES.find(StateCodes.Scheme.COW, row.getField("ccode"), null);
            if (!iso3.isEmpty() && mine != null && iso3.equals(CODES.find(StateCodes.Scheme.ISO3, iso3, null))) {
                assertThat(mine).as(row.toString()).isEqualTo(iso3);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(185);
    }

    @Test
    void seatsComeAndGo() {
        assertThat(CODES.seated("CHN", LocalDate.of(1970, 10, 1))).isFalse();
        assertThat(CODES.seated("TWN", LocalDate.of(1970, 10, 1))).isTrue();
        assertThat(CODES.seated("CHN", LocalDate.of(1971, 12, 1))).isTrue();
        assertThat(CODES.seated("ZAF", LocalDate.of(1985, 12, 1))).isFalse();
        assertThat(CODES.seated("SSD", LocalDate.of(2012, 12, 1))).isTrue();
    }
}
