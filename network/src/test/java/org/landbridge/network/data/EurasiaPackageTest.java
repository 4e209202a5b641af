package org.landbridge.network.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.network.Link;
import org.landbridge.network.Network;

class EurasiaPackageTest {
    private static final Path EURASIA = Path.of("..", "data", "eurasia");

    @Test
    void hasNoFaults() {
        assertThat(PackageCheck.check(EURASIA)).isEmpty();
    }

    @Test
    void hasTheSizeOfTheRealNetwork() {
        Network network = PackageReader.read(EURASIA);
        assertThat(network.places().size()).isGreaterThanOrEqualTo(180);
        assertThat(network.links().size()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void descriptorIsTheCanonicalOne() throws IOException {
        assertThat(Files.readString(EURASIA.resolve("datapackage.json"))).isEqualTo(PackageDescriptor.of(EURASIA));
    }

    /** Lines that have been closed for decades, or since the war, are drawn but carry nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sochi-sukhumi",
                "sukhumi-tbilisi",
                "gyumri-kars",
                "aghband-meghri",
                "meghri-ordubad",
                "bryansk-kyiv",
                "astara-rasht"
            })
    void closedLinesCarryNothing(String id) {
        LocalDate date = LocalDate.of(2024, 6, 1);
        List<Link> rows = PackageReader.read(EURASIA).links().stream()
                .filter(link -> link.id().equals(id))
                .toList();
        assertThat(rows).isNotEmpty();
        assertThat(rows).noneMatch(link -> link.carriesFreight(date));
    }

    @Test
    void linesOpenOnTheirDay() {
        Network network = PackageReader.read(EURASIA);
        assertThat(open(network, "rasht-qazvin", "2019-03-05")).isFalse();
        assertThat(open(network, "rasht-qazvin", "2019-03-06")).isTrue();
        assertThat(open(network, "serhetyaka-bereket", "2014-12-02")).isFalse();
        assertThat(open(network, "serhetyaka-bereket", "2014-12-03")).isTrue();
        assertThat(open(network, "astara-az-astara-ir", "2018-02-28")).isFalse();
        assertThat(open(network, "astara-az-astara-ir", "2018-03-01")).isTrue();
        assertThat(open(network, "kara-gate-pevek-sea", "2024-01-15")).isFalse();
        assertThat(open(network, "kara-gate-pevek-sea", "2024-08-15")).isTrue();
    }

    private static boolean open(Network network, String id, String date) {
        return network.links().stream().anyMatch(l -> l.id().equals(id) && l.carriesFreight(LocalDate.parse(date)));
    }
}
