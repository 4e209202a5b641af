package org.landbridge.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.BadScenarioException;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;

class ScenarioReaderTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));

    @TempDir
    Path folder;

    private Scenario read(String yaml) throws IOException {
        return ScenarioReader.read(Files.writeString(folder.resolve("s.yaml"), yaml), EURASIA);
    }

    private static boolean carries(Network network, String link, String date) {
        LocalDate day = LocalDate.parse(date);
        boolean closed = network.events().stream()
                .anyMatch(e -> e.effect().equals("closed")
                        && e.subject().equals(link)
                        && e.validity().contains(day));
        return !closed && network.links().stream().anyMatch(l -> l.id().equals(link) && l.carriesFreight(day));
    }

    @Test
    void opensAPlannedLinkFromItsDate() throws IOException {
        Scenario scenario = read("name: n\nwhy: w\nchanges:\n- open: {link: astara-rasht, from: 2029-12-31}\n");
        Network changed = scenario.applyTo(EURASIA);
        assertThat(carries(EURASIA, "astara-rasht", "2030-01-01")).isFalse();
        assertThat(carries(changed, "astara-rasht", "2029-12-30")).isFalse();
        assertThat(carries(changed, "astara-rasht", "2030-01-01")).isTrue();
    }

    @Test
    void closesALinkForAWhile() throws IOException {
        Network changed =
                read("name: n\nwhy: w\nchanges:\n- close: {link: spb-moscow, from: 2024-01-01, to: 2024-02-01}\n")
                        .applyTo(EURASIA);
        assertThat(carries(changed, "spb-moscow", "2023-12-31")).isTrue();
        assertThat(carries(changed, "spb-moscow", "2024-01-15")).isFalse();
        assertThat(carries(changed, "spb-moscow", "2024-02-01")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "'name: [' | is not YAML",
                "'just text' | expected keys and values",
                "'why: w~changes: [open: {link: spb-moscow}]' | :1 column 1 [name]: the key name is missing",
                "'name: n~why: w' | has no list of changes",
                "'name: n~why: w~colour: red~changes: [open: {link: spb-moscow}]' | :3 column 1 [colour]: unknown key",
                "'name: n~why: w~changes:~- open: {link: atlantis}' | :4 column 16 [atlantis]: unknown link",
                "'name: n~why: w~changes:~- open: {place: atlantis}' | unknown place",
                "'name: n~why: w~changes:~- burn: {link: spb-moscow}' | unknown key \"burn\"",
                "'name: n~why: w~changes:~- open: {link: spb-moscow, from: soon}' | is not a date",
                "'name: n~why: w~changes:~- open: {link: spb-moscow, from: 2024-02-01, to: 2024-01-01}' | ends before",
                "'name: n~why: w~changes:~- open: {link: spb-moscow}~- close: {link: spb-moscow}' | changed twice",
                "'name: n~why: w~base_date: never~changes: [close: {place: EGSUZ}]' | is not a date"
            })
    void namesTheFaultWithLineAndColumn(String yaml, String words) {
        assertThatThrownBy(() -> read(yaml.replace('~', '\n')))
                .isInstanceOf(BadScenarioException.class)
                .hasMessageContaining(words);
    }
}
