package org.landbridge.study.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landbridge.flow.freight.FreightOptions;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.study.appraise.Appraisal;
import org.landbridge.study.appraise.AppraisalOptions;
import org.landbridge.study.appraise.AppraisalStudy;
import org.landbridge.study.appraise.BoxAxis;
import org.landbridge.study.appraise.ProjectFile;
import org.landbridge.study.appraise.ProjectReader;
import org.landbridge.study.appraise.StateShare;

/** The missing railway as a bargain, on the forecasts of the example: what adds up, and what moves which way. */
class BargainStudyTest {
    private static final Path DATA = Path.of("..", "data", "eurasia");
    private static final Network EURASIA = PackageReader.read(DATA);
    private static final TradeFacts FACTS = TradeReader.read(DATA);
    private static final Path EXAMPLE =
            Path.of("..", "examples", "rasht-astara.yaml").toAbsolutePath();

    @TempDir
    Path folder;

    private static Appraisal appraise(Path path, String traffic, @Nullable Double percent) {
        ProjectFile file = ProjectReader.read(path, EURASIA);
        return AppraisalStudy.run(
                EURASIA,
                FACTS,
                file,
                ScenarioReader.read(file.scenario(), EURASIA),
                new AppraisalOptions(traffic, percent, null, 1, 100, false, new FreightOptions(1e-6, 200, 12, 1e-3, 1)),
                line -> {});
    }

    /** The example with its words changed by turns. */
    private Path changed(String... words) throws IOException {
        String text = Files.readString(EXAMPLE)
                .replace(
                        "scenario: astara-rasht-open.yaml",
                        "scenario: " + EXAMPLE.resolveSibling("astara-rasht-open.yaml"));
        for (int i = 0; i < words.length; i += 2) {
            assertThat(text).contains(words[i]);
            text = text.replace(words[i], words[i + 1]);
        }
        text = text.replace("samples: 10000", "samples: 2000");
        return Files.writeString(Files.createTempFile(folder, "p", ".yaml"), text);
    }

    private Bargain bargain(String traffic, String... words) throws IOException {
        return BargainStudy.run(appraise(changed(words), traffic, null), 1);
    }

    private static PartyPayoff party(Bargain bargain, String state) {
        return bargain.parties().stream()
                .filter(p -> p.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static LenderCase lender(Bargain bargain) {
        return Objects.requireNonNull(bargain.lender());
    }

    private static Box box(Bargain bargain) {
        return Objects.requireNonNull(bargain.box());
    }

    @Test
    void asThingsStandEveryStateGetsWhatTheAppraisalSays() throws IOException {
        Bargain b = bargain("first-stage");
        double all = 0;
        for (StateShare share : b.appraisal().states()) {
            if (share.state().equals(StateShare.WORLD)) {
                all += share.co2();
                continue;
            }
            double told = b.parties().stream()
                    .filter(p -> p.state().equals(share.state()))
                    .mapToDouble(PartyPayoff::asItStands)
                    .findFirst()
                    .orElseGet(() -> b.others().stream()
                            .filter(o -> o.state().equals(share.state()))
                            .mapToDouble(Bargain.Other::benefit)
                            .findFirst()
                            .orElseThrow());
            assertThat(told).as(share.state()).isCloseTo(share.total(), within(1.0));
            all += told;
        }
        assertThat(all).isCloseTo(b.appraisal().npv(), within(10.0));
    }

    @Test
    void theLenderBreaksEvenWhereTheAppraisalGivesItNothing() throws IOException {
        LenderCase lender = lender(bargain("first-stage"));
        assertThat(lender.shareOfCost()).isCloseTo(1300.0 / 1600, within(1e-9));
        // Money worth the reference rate elsewhere makes the gift the grant element of that rate.
        assertThat(lender.grantElement()).isCloseTo(lender.referenceGrantElement(), within(1e-9));
        assertThat(lender.grantElement()).isCloseTo(0.129, within(5e-4));
        // The loan alone is worth nothing at its own rate.
        assertThat(lender.interestAlone()).isCloseTo(0.05, within(1e-9));
        Appraisal there = appraise(EXAMPLE, "first-stage", 100 * lender.breakEvenOpportunity());
        double russia = there.states().stream()
                .filter(s -> s.state().equals("RU"))
                .mapToDouble(StateShare::total)
                .findFirst()
                .orElseThrow();
        assertThat(russia).isCloseTo(0, within(1e3));
    }

    @Test
    void withTheTrafficNeededTheLenderIsJustWilling() throws IOException {
        LenderCase lender = lender(bargain("first-stage"));
        Bargain less =
                bargain("first-stage", "value: 3, source: \"estimate: between", "value: 3, source: \"estimate: x");
        Payoffs payoffs = new Payoffs(less.appraisal(), "RU");
        Payoffs.At at = payoffs.at(Point.stated(less.appraisal()).with(BoxAxis.TRAFFIC, lender.trafficNeeded()));
        assertThat(at.toLender(at.benefit("RU").plus(at.lending("RU")))).isCloseTo(0, within(10.0));
    }

    @Test
    void theBargainIsEfficientAndABetterOutsideOptionPaysLess() throws IOException {
        Bargain b = bargain("promoters");
        assertThat(b.hasAgreement()).isTrue();
        assertThat(b.parties().stream().mapToDouble(PartyPayoff::pays).sum()).isCloseTo(b.cost(), within(1.0));
        for (PartyPayoff p : b.parties()) {
            assertThat(p.agreed()).isGreaterThanOrEqualTo(p.outside());
            assertThat(p.agreed()).isCloseTo(p.benefit() - p.pays(), within(1.0));
        }
        String russia = "{state: RU, weight: 1, outside_millions: 0";
        Bargain better = bargain("promoters", russia, "{state: RU, weight: 1, outside_millions: 100");
        assertThat(party(better, "RU").pays()).isLessThan(party(b, "RU").pays());
        assertThat(lender(better).net()).isLessThan(lender(b).net());
        Bargain stronger = bargain("promoters", russia, "{state: RU, weight: 2, outside_millions: 0");
        assertThat(party(stronger, "RU").pays()).isLessThan(party(b, "RU").pays());
        assertThat(party(stronger, "IR").pays()).isGreaterThan(party(b, "IR").pays());
        // What coalitions could pay is at most what they gain, and none has a member too many.
        assertThat(b.coalitions().minimal()).isNotEmpty().allSatisfy(c -> {
            double gain = b.members(c).stream()
                    .mapToDouble(s -> party(b, s).mostItPays())
                    .sum();
            assertThat(gain).isGreaterThanOrEqualTo(b.cost() * (1 - 1e-9));
            assertThat(b.members(c)).contains("IR", "RU");
        });
    }

    @Test
    void withoutEnoughGainThereIsNoAgreement() throws IOException {
        Bargain b = bargain("first-stage");
        assertThat(b.hasAgreement()).isFalse();
        assertThat(b.parties()).allSatisfy(p -> assertThat(p.pays()).isNaN());
        assertThat(b.coalitions().winning()).isZero();
    }

    @Test
    void termsDoWhatTheySay() throws IOException {
        Bargain b = bargain("promoters");
        Terms t = Objects.requireNonNull(b.terms());
        assertThat(t.bestUsd()).isCloseTo(t.chokeUsd() / 2, within(1e-9));
        double toll = t.lenderMostTollUsd() / 1.082;
        Bargain there = bargain(
                "promoters",
                "bargain:\n",
                "bargain:\n  toll_per_tonne: {value: " + toll + ", source: estimate, confidence: low}\n");
        assertThat(lender(there).net()).isCloseTo(0, within(1e3));
        assertThat(t.ownerShortAtBestUsd()).isLessThan(t.ownerShortUsd());
        assertThat(t.ownerShortUsd()).isLessThan(t.ownerShortWithoutLoanUsd());
        // A gift on top of a loan without interest fills just what is lacking then.
        Bargain free = bargain("promoters", "rate_percent: 3\n", "rate_percent: 0\n");
        assertThat(-party(free, "IR").asItStands()).isCloseTo(t.grantNeededUsd(), within(10.0));
    }

    @Test
    void onceSunkTheHostTakesWhatTheLenderLoses() throws IOException {
        Bargain b = bargain("promoters");
        HostCase h = Objects.requireNonNull(b.host());
        assertThat(h.host()).isEqualTo("IR");
        assertThat(h.taken()).isPositive();
        assertThat(h.renegotiated()[1]).isLessThan(h.agreed()[1]);
        assertThat(h.leastChance()).isBetween(0.0, 1.0);
        double expected = h.leastChance() * h.agreed()[1] + (1 - h.leastChance()) * h.renegotiated()[1];
        assertThat(expected).isCloseTo(h.lenderOutside(), within(1.0));
        // A stronger host takes more.
        Bargain stronger = bargain("promoters", "{state: IR, weight: 1,", "{state: IR, weight: 3,");
        assertThat(Objects.requireNonNull(stronger.host()).taken()).isGreaterThan(h.taken());
    }

    @Test
    void theBoxIsTheSameForASeedAndMovesAsItShould() throws IOException {
        Bargain b = bargain("promoters");
        Box again = box(BargainStudy.run(b.appraisal(), 1));
        assertThat(again.lender()).isEqualTo(box(b).lender());
        assertThat(box(BargainStudy.run(b.appraisal(), 2)).lender()).isCloseTo(box(b).lender(), within(0.04));
        for (Box.AxisCase axis : box(b).axes()) {
            double first = axis.tenths()[0];
            double last = axis.tenths()[9];
            switch (axis.range().axis()) {
                case OPPORTUNITY_PERCENT, CAPITAL -> assertThat(first).isGreaterThan(last);
                case REPAID_PERCENT, INCIDENCE_PERCENT -> assertThat(first).isLessThan(last);
                default -> assertThat(axis.swing()).isLessThan(0.5);
            }
            for (Box.Threshold threshold : axis.thresholds()) {
                Payoffs payoffs = new Payoffs(b.appraisal(), "RU");
                Payoffs.At at =
                        payoffs.at(Point.stated(b.appraisal()).with(axis.range().axis(), threshold.value()));
                assertThat(at.toLender(at.benefit("RU").plus(at.lending("RU")))).isCloseTo(0, within(100.0));
            }
        }
        assertThat(box(b).lenderIfRepaid()).isGreaterThan(box(b).lender());
        assertThat(box(b).both()).isLessThanOrEqualTo(Math.min(box(b).lender(), box(b).host()));
    }

    /** Where the box is hardly more than the point that is stated, its share is that point's verdict. */
    @Test
    void aSmallBoxIsThePoint() throws IOException {
        String text = Files.readString(EXAMPLE);
        String old = text.substring(text.indexOf("  box:\n"), text.indexOf("  samples: 10000"));
        String small =
                "  box:\n    - {axis: opportunity_percent, low: 4.99, high: 5.01, source: estimate, confidence: low}\n";
        Bargain b = bargain("promoters", old, small);
        assertThat(box(b).lender()).isEqualTo(lender(b).isExplained() ? 1 : 0);
        assertThat(box(b).map().x()).isEqualTo(box(b).map().y());
    }

    @Test
    void withoutABargainSectionOwnersAndLendersBargain() throws IOException {
        String text = Files.readString(EXAMPLE);
        String section = text.substring(text.indexOf("bargain:\n"), text.indexOf("uncertainty:\n"));
        Bargain b = bargain("promoters", section, "");
        assertThat(b.parties()).extracting(PartyPayoff::state).containsExactly("IR", "RU");
        assertThat(b.parties()).allSatisfy(p -> assertThat(p.decides()).isTrue());
        assertThat(lender(b).opportunity()).isEqualTo(0.05);
        String loans = text.substring(text.indexOf("financing:\n"), text.indexOf("bargain:\n"));
        Bargain alone = bargain("promoters", section, "", loans, "");
        assertThat(alone.lender()).isNull();
        assertThat(alone.box()).isNull();
        assertThat(alone.parties()).extracting(PartyPayoff::state).containsExactly("IR");
    }
}
