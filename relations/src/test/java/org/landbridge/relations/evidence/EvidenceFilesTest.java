package org.landbridge.relations.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.DataFaultException;
import org.landbridge.relations.SharedData;

class EvidenceFilesTest {
    @TempDir
    Path folder;

    private static Imported read(EvidenceKind kind, Path file) {
        return EvidenceFiles.read(kind, file, EvidenceFiles.Beside.NOTHING);
    }

    private static <T extends Record> List<T> rows(Imported imported, Class<T> type) {
        return imported.rows().stream().map(type::cast).toList();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static EvidenceTable table(Imported imported) {
        return new EvidenceTable(
                1,
                imported.kind().word(),
                "",
                "",
                "",
                "",
                "",
                "",
                imported.coveredFrom(),
                imported.coveredTo(),
                imported.rows().size(),
                "");
    }

    @Test
    void idealPointsGiveThePublishedDistances() {
        List<IdealPoint> points = rows(
                read(EvidenceKind.IDEAL_POINTS, SharedData.file("unga_idealpoints_bsv_jul2025.csv.gz")),
                IdealPoint.class);
        PairYears fp = PairYears.idealDistance(points, "fp", List.of("RUS", "IRN", "ARM", "AZE"), 2000, 2025);
        assertThat(fp.value("RUS", "IRN", 2021)).isCloseTo(1.84, within(0.01));
        assertThat(fp.value("RUS", "IRN", 2022)).isCloseTo(0.72, within(0.01));
        assertThat(fp.value("AZE", "RUS", 2023)).isCloseTo(0.03, within(0.01));
        assertThat(fp.value("RUS", "IRN", 2025)).as("not published").isNaN();
        assertThat(PairYears.idealDistance(points, "all", List.of("RUS", "IRN"), 2024, 2024)
                        .value("RUS", "IRN", 2024))
                .isNaN();
        assertThat(points).noneMatch(p -> p.state().equals("YAR"));
    }

    @Test
    void alliancesEndAndAreNotZeroThereafter() {
        Imported atop = read(EvidenceKind.ALLIANCES, SharedData.file("atop51_dyadyear_1990_2018.csv.gz"));
        assertThat(atop.coveredTo()).isEqualTo(LocalDate.of(2018, 12, 31));
        assertThat(atop.defects()).anyMatch(d -> d.startsWith("ends in 2018"));
        PairYears depth = PairYears.allianceDepth(
                rows(atop, AllianceYear.class), table(atop), List.of("RUS", "ARM", "AZE", "IRN"), 1985, 2022);
        assertThat(depth.value("RUS", "ARM", 2018)).isEqualTo(3);
        assertThat(depth.value("RUS", "AZE", 2018)).as("a multilateral text").isEqualTo(3);
        assertThat(depth.value("ARM", "IRN", 2018)).isLessThan(3);
        for (int year : new int[] {1989, 2019, 2022, 2030}) {
            assertThat(depth.value("RUS", "ARM", year)).as("year %s", year).isNaN();
        }
    }

    @Test
    void capabilitiesKeepWhatIsNotKnown() {
        Imported nmc = read(EvidenceKind.CAPABILITIES, SharedData.file("cow_nmc7_1990_2022.csv.gz"));
        List<Capability> rows = rows(nmc, Capability.class);
        assertThat(rows).hasSize(6275);
        assertThat(rows)
                .filteredOn(c -> c.state().equals("DEU") && c.year() == 1990)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.share()).isEqualTo(0.029267116);
                    assertThat(c.energy()).isNaN();
                });
        assertThat(nmc.unknownCodes()).containsExactly(new UnknownCode("capabilities", "347", 15));
    }

    @Test
    void armenianTradeFollowsRenames() {
        Imported trade = EvidenceFiles.read(
                EvidenceKind.TRADE,
                SharedData.file("armenia_trade_partner_year.csv"),
                new EvidenceFiles.Beside(null, null, "ARM"));
        PairYears exports = PairYears.exports(rows(trade, TradeRecord.class), List.of("ARM", "IRN", "RUS"), 2021, 2025);
        assertThat(exports.value("ARM", "IRN", 2023)).isCloseTo(94_549_808, within(1.0));
        assertThat(exports.value("ARM", "IRN", 2024)).as("under its other name").isCloseTo(108_256_623, within(1.0));
        assertThat(exports.value("ARM", "RUS", 2022)).isBetween(2.4e9, 2.5e9);
        assertThat(exports.value("ARM", "RUS", 2025)).isNaN();
        assertThat(exports.value("IRN", "RUS", 2022))
                .as("Armenia does not count it")
                .isNaN();
        assertThat(trade.unknownCodes()).extracting(UnknownCode::code).contains("Hong Kong", "Nagorno Karabagh");
        assertThatThrownBy(() -> read(EvidenceKind.TRADE, SharedData.file("armenia_trade_partner_year.csv")))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("--reporter");
    }

    @Test
    void eventsGiveTheKnownShares() {
        Imported events = read(EvidenceKind.EVENTS, SharedData.file("gdelt_dyad_month_2018_2024.csv.gz"));
        assertThat(events.rows()).hasSize(55_944);
        PairYears share = PairYears.eventShare(rows(events, EventMonth.class), List.of("RUS", "IRN"), 2018, 2025);
        // Computed apart from the file, both directions.
        double[] expected = {0.030158875727, 0.021578036711, 0.010195369676, 0.017742550843, 0.015428392489};
        for (int y = 0; y < expected.length; y++) {
            assertThat(share.value("RUS", "IRN", 2018 + y) + share.value("IRN", "RUS", 2018 + y))
                    .isCloseTo(expected[y], within(1e-10));
        }
        assertThat(share.value("RUS", "IRN", 2025)).isNaN();
    }

    @Test
    void totalsAndVotesAreRead() {
        Imported totals = read(EvidenceKind.TRADE, SharedData.file("cow_trade_stateyear_1990_2014.csv.gz"));
        assertThat(rows(totals, TradeRecord.class))
                .contains(new TradeRecord("USA", "WLD", "USA", 1990, "", "", 517_018.6 * 1e6));
        Imported votes = read(EvidenceKind.VOTES, SharedData.file("unga_votes_matrix_1946_2024.csv.gz"));
        assertThat(votes.form()).isEqualTo(Form.VOTE_MATRIX);
        assertThat(String.join("; ", votes.defects()))
                .contains("TUR 2023 and 2024", "AZE", "no roll of the emergency session");
        assertThatThrownBy(() -> read(EvidenceKind.VOTES, SharedData.file("unvotes_r_matrix_1946_2019.csv.gz")))
                .isInstanceOf(BadUsageException.class);
        Imported unvotes = EvidenceFiles.read(
                EvidenceKind.VOTES,
                SharedData.file("unvotes_r_matrix_1946_2019.csv.gz"),
                new EvidenceFiles.Beside(
                        SharedData.file("unvotes_r_rollcalls.csv.gz"), SharedData.file("unvotes_r_issues.csv.gz"), ""));
        assertThat(unvotes.form()).isEqualTo(Form.UNVOTES);
        assertThat(unvotes.coveredTo()).isAfter(LocalDate.of(2019, 6, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRADE|exporter,importer,year,usd;RUS,ARM,2022,-5|usd: trade is below zero",
                "TRADE|exporter,importer,year,usd;RUS,ARM,2022,5;RUS,ARM,2022,6|has a row already",
                "TRADE|exporter,importer,year,usd;RUS,ARM,MMXXII,5|is not a year",
                "TRADE|exporter,importer,year,usd;RUS,ARM,2022,NaN|is not a number",
                "TRADE|exporter,importer,year,usd;RUS,ARM,2022,1e999|is not a number",
                "TRADE|exporter,importer,year,usd;XQ,QX,2022,5|2 of 2 states are not known",
                "TRADE|exporter,importer,year,usd;,ARM,2022,5|is blank",
                "TRADE|exporter,importer,usd;RUS,ARM,5|these are not the columns of trade",
                "EVENTS|month,source,target,days,score_sum,abs_score_sum;202213,RUS,ARM,3,1,1|is not a month",
                "EVENTS|month,source,target,days,score_sum,abs_score_sum;202202,RUS,ARM,30,1,1|more days than the month",
                "VISITS|date,visitor,host;2022-02-30,RUS,ARM|is not a date",
                "VISITS|date,visitor,host;2022-02-22,RUS,ARM;2022-02-22,RUS,ARM|has a row already",
                "ARMS|supplier,recipient,year,tiv;RUS,ARM,2019,-1|is below zero",
                "ALLIANCES|ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul;365,371,2000,9,0,0,0,0|is no flag",
                "CAPABILITIES|ccode,year,milex,milper,irst,pec,tpop,upop,cinc;365,2000,-3,1,1,1,1,1,1|is below zero"
            })
    void hostileFilesAreToldWithTheirPlace(EvidenceKind kind, String text, String problem) throws IOException {
        Path file = file(text.replace(';', '\n') + "\n");
        assertThatThrownBy(() -> read(kind, file))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining("t.csv")
                .hasMessageContaining(problem);
    }

    @Test
    void blankIsNotKnownAndZeroIsZero() throws IOException {
        Imported trade = read(
                EvidenceKind.TRADE,
                file("exporter,importer,year,usd\nRUS,ARM,2021,0\nRUS,ARM,2022,\nRussia,IRN,2022,NA\n"));
        assertThat(rows(trade, TradeRecord.class)).containsExactly(new TradeRecord("", "RUS", "ARM", 2021, "", "", 0));
        Imported arms =
                read(EvidenceKind.ARMS, file("supplier,recipient,year,tiv\nRUS,IND,2019,1250.5\nRUS,IND,2020,\n"));
        assertThat(arms.rows()).hasSize(1);
        Imported visits = read(EvidenceKind.VISITS, file("date,visitor,host,rank\n2022-07-19,RUS,Iran,head\n"));
        assertThat(visits.rows()).hasToString("[Visit[visitor=RUS, host=IRN, date=2022-07-19, rank=head, occasion=]]");
    }
}
