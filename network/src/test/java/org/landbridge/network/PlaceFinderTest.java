package org.landbridge.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.data.PackageReader;

class PlaceFinderTest {
    private final PlaceFinder finder = new PlaceFinder(PackageReader.read(Path.of("..", "data", "eurasia")));

    @ParameterizedTest
    @CsvSource({
        "RULED, RULED",
        "ruled, RULED",
        "St Petersburg, RULED",
        "st. petersburg, RULED",
        "Saint Petersburg, RULED",
        "Bombay, INBOM",
        "Nhava, INNSA",
        "Shahid Rajaee, IRBND",
        "jebel, AEJEA"
    })
    void findsByIdNameAliasOrPart(String text, String id) {
        assertThat(finder.find(text).id()).isEqualTo(id);
    }

    @Test
    void namesTheNearest() {
        assertThatThrownBy(() -> finder.find("Mumbay")).hasMessageContaining("nearest: INBOM Mumbai");
        assertThatThrownBy(() -> finder.find("Sankt Peterburg")).hasMessageContaining("nearest: RULED St Petersburg");
    }

    @Test
    void aPartBeginsWithAWordSoATypoPicksNoOtherPlace() {
        // As letters alone, it stands in the middle of Khalifa bin Salman.
        assertThatThrownBy(() -> finder.find("INSA")).hasMessageContaining("nearest: INNSA Nhava Sheva");
        assertThat(finder.find("Salman").id()).isEqualTo("BHKBS");
    }

    @Test
    void listsCandidatesOfAnAmbiguousPart() {
        assertThatThrownBy(() -> finder.find("Astara"))
                .hasMessageContaining("astara-az")
                .hasMessageContaining("astara-ir");
    }
}
