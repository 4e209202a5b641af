package org.landbridge.study.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.landbridge.network.Network;
import org.landbridge.network.TradeFacts;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.data.TradeReader;
import org.landbridge.study.demand.BackcheckRow.Basis;

class BackcheckStudyTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");
    private static final Network NETWORK = PackageReader.read(EURASIA);
    private static final TradeFacts FACTS = TradeReader.read(EURASIA);

    private static BackcheckRow row(Backcheck check, String id) {
        return check.rows().stream()
                .filter(r -> r.report().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyReportIsKept() {
        Backcheck check = BackcheckStudy.check(NETWORK, FACTS, ModelledVolumes.NONE);
        assertThat(check.rows()).hasSameSizeAs(FACTS.reports());
        for (String id : List.of(
                "samur-yalama-2022",
                "astara-h1-2023",
                "astara-m7-2024",
                "eastern-2025",
                "tc-q1-2023",
                "tc-2023-jalali",
                "irisl-2022",
                "et-2022")) {
            assertThat(row(check, id).report().evidence().sources()).isNotEmpty();
        }
    }

    @Test
    void publishersAreHeldAgainstEachOther() {
        Backcheck check = BackcheckStudy.check(NETWORK, FACTS, ModelledVolumes.NONE);
        BackcheckRow railway = row(check, "tc-q1-2023");
        assertThat(railway.perYear()).isCloseTo(74_700 * 365.25 / 90, within(1e-6));
        assertThat(railway.greatestPerYear()).isEqualTo(10e6);
        assertThat(railway.leastPerYear()).isEqualTo(railway.perYear());
        assertThat(row(check, "irisl-2022").greatestPerYear()
                        / row(check, "irisl-2022").leastPerYear())
                .isGreaterThan(100);
        assertThat(row(check, "titr-2021").reports()).isEqualTo(1);
    }

    @Test
    void withoutAnAssignmentOnlyTradeIsCompared() {
        for (BackcheckRow row :
                BackcheckStudy.check(NETWORK, FACTS, ModelledVolumes.NONE).rows()) {
            assertThat(row.basis()).isEqualTo(row.report().aboutPair() ? Basis.TRADE : Basis.NONE);
            assertThat(Double.isNaN(row.model())).isEqualTo(row.basis() == Basis.NONE);
        }
    }

    /** A figure that the demand was made of proves nothing when it comes out again. */
    @Test
    void inputIsMarked() {
        Backcheck check = BackcheckStudy.check(NETWORK, FACTS, ModelledVolumes.NONE);
        assertThat(row(check, "ru-ir-1402").input()).isTrue();
        assertThat(row(check, "fesco-ru-in-2023").input()).isTrue();
        assertThat(row(check, "ru-ir-1400-consignment").input()).isFalse();
        assertThat(row(check, "fesco-ru-in-2023").ratio()).isBetween(0.8, 1.2);
        assertThat(row(check, "ru-ir-1400-consignment").ratio()).isCloseTo(9.1 / 3.772, within(0.01));
    }

    @Test
    void loadsOfLinksAndCorridorsAreCompared() {
        ModelledVolumes model = new ModelledVolumes(
                Map.of("samur-yalama", 5e6, "aktau-alat-sea", 1e6, "kuryk-alat-ferry", 5e5),
                Map.of("aktau-alat-sea", 30_000.0),
                Map.of("eastern", 1.25e6),
                Map.of());
        Backcheck check = BackcheckStudy.check(NETWORK, FACTS, model);
        BackcheckRow western = row(check, "samur-yalama-2022");
        assertThat(western.basis()).isEqualTo(Basis.LINKS);
        assertThat(western.ratio()).isCloseTo(5.0 / 7, within(1e-12));
        assertThat(row(check, "titr-2023").model()).isEqualTo(1.5e6);
        assertThat(row(check, "titr-teu-2024").model()).isEqualTo(30_000);
        assertThat(row(check, "eastern-2025").basis()).isEqualTo(Basis.CORRIDOR);
        assertThat(row(check, "eastern-2025").ratio()).isCloseTo(0.5, within(1e-12));
        assertThat(row(check, "astara-h1-2023").basis()).isEqualTo(Basis.NONE);
    }
}
