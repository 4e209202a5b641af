package org.landbridge.study.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.landbridge.network.BadUsageException;
import org.landbridge.network.Network;
import org.landbridge.network.TradeBaseline;
import org.landbridge.network.data.BaselineReader;
import org.landbridge.network.data.PackageReader;
import org.landbridge.relations.evidence.EvidenceFiles;
import org.landbridge.relations.evidence.EvidenceKind;
import org.landbridge.relations.evidence.TieParty;
import org.landbridge.relations.ties.BreakingPoints.Cause;

/** Ties of Eurasia as the data package shows them. */
class TiesStudyTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final Network EURASIA = PackageReader.read(DATA);
    private static final TradeBaseline BASELINE = BaselineReader.read(DATA);
    private static final List<TieParty> FORMAL =
            EvidenceFiles.read(EvidenceKind.TIES, DATA, EvidenceFiles.Beside.NOTHING).rows().stream()
                    .map(TieParty.class::cast)
                    .toList();

    private static TiesReport report(List<String> states, @Nullable Double psi, int year) {
        return TiesStudy.run(
                EURASIA, BASELINE, FORMAL, null, new TiesOptions(states, LocalDate.of(year, 6, 1), psi, 5, 1));
    }

    private static Tie tie(TiesReport report, String a, String b) {
        return report.ties().stream()
                .filter(t -> t.joins(a) && t.joins(b))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNetworkOfTheDataIsAtRestWhateverPsiIs() {
        for (double psi : new double[] {0, 0.02}) {
            TiesReport r = report(EURASIA.focus().tieStates(), psi, 2024);
            assertThat(r.unique()).as("psi " + psi).isTrue();
            assertThat(r.atRest()).isLessThan(1e-6);
            assertThat(r.ties()).hasSize(30 * 29 / 2);
            assertThat(r.ties().stream().mapToDouble(Tie::strength).average().orElse(0))
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void regimesAndTreatiesAreThoseOfTheDay() {
        TiesReport r = report(EURASIA.focus().tieStates(), null, 2024);
        // The embargo between the two, and treaties that bind Russia and Armenia to defence.
        assertThat(tie(r, "AM", "AZ").hostility()).isEqualTo(1);
        assertThat(tie(r, "RU", "AM").depth()).isEqualTo(3);
        assertThat(tie(r, "RU", "US").hostility()).isEqualTo(1);
        assertThat(tie(r, "RU", "IN").hostility()).isZero();
        assertThat(tie(r, "RU", "IR").regimes()).isEqualTo(4);
        assertThat(tie(r, "RU", "IN").regimes()).isEqualTo(3);
        TiesReport before = report(EURASIA.focus().tieStates(), null, 2012);
        assertThat(tie(before, "RU", "US").hostility()).isZero();
    }

    @Test
    void causesAreRankedAndGoWithPsi() {
        TiesReport free = report(EURASIA.focus().tieStates(), 0.0, 2024);
        TiesReport bound = report(EURASIA.focus().tieStates(), 0.1, 2024);
        Tie tie = tie(bound, "RU", "TR");
        assertThat(tie.breaks()).isSortedAccordingTo((x, y) -> Double.compare(x.room(), y.room()));
        for (Tie one : free.ties()) {
            if (one.breaks().isEmpty()) {
                assertThat(one.strength()).isLessThanOrEqualTo(free.floor());
                continue;
            }
            double fall = amount(one, Cause.BENEFIT);
            assertThat(fall).isCloseTo(1 - free.floor() / one.strength(), within(1e-9));
            assertThat(amount(one, Cause.HOSTILITY)).isInfinite();
            // Where hostility is met, benefits that just pay for it break more easily.
            assertThat(amount(tie(bound, one.a(), one.b()), Cause.BENEFIT)).isLessThanOrEqualTo(fall + 1e-12);
        }
    }

    private static double amount(Tie tie, Cause cause) {
        return tie.breaks().stream()
                .filter(b -> b.cause() == cause)
                .findFirst()
                .orElseThrow()
                .amount();
    }

    @Test
    void withoutEvidenceItSaysThatItCannotTell() {
        TiesReport r = report(EURASIA.focus().tieStates(), null, 2024);
        assertThat(r.psi()).isZero();
        assertThat(r.estimates()).isEmpty();
        assertThat(r.notes()).anyMatch(n -> n.contains("landbridge evidence import"));
        assertThat(r.statements())
                .filteredOn(s -> s.id().equals("not-exclusive") || s.id().equals("lasting"))
                .allSatisfy(s -> assertThat(s.outcome()).isEqualTo(Statement.Outcome.NO_DATA));
        assertThat(r.statements()).allSatisfy(s -> assertThat(s.refutedBy()).isNotBlank());
    }

    @Test
    void hostile() {
        assertThatThrownBy(() -> report(List.of("RU", "IR"), null, 2024)).isInstanceOf(BadUsageException.class);
        assertThatThrownBy(() -> report(List.of("RU", "IR", "XX"), null, 2024))
                .isInstanceOf(BadUsageException.class)
                .hasMessageContaining("no trade of XX");
    }
}
