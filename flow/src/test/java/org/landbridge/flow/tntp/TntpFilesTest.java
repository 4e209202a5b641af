package org.landbridge.flow.tntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.LinkFlows;
import org.landbridge.flow.NodeCoordinates;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.TestNetworks;
import org.landbridge.network.DataFaultException;

/** Files of the TNTP format: the public ones are read right, broken ones are told with line and remedy. */
class TntpFilesTest {
    private static final String GOOD_NET = """
            <NUMBER OF ZONES> 2
            <NUMBER OF NODES> 3
            <FIRST THRU NODE> 3
            <NUMBER OF LINKS> 2
            <TOLL FACTOR> 0.02
            <END OF METADATA>
            ~ init term capacity length t0 b power speed toll type ;
            1 3 100 1.5 2 0.15 4 0 7 1 ;
            3 2 200 2.5e0 3 0.15 4 0 0 1 ;
            """;
    private static final String GOOD_TRIPS = """
            <NUMBER OF ZONES> 2
            <TOTAL OD FLOW> 30.5
            <END OF METADATA>
            Origin 1
              1 : 10; 2 : 20.5;
            """;

    @TempDir
    private Path folder;

    private Path write(String text) throws IOException {
        Path file = folder.resolve("x_net.tntp");
        Files.writeString(file, text);
        return file;
    }

    @Test
    void readsANetwork() throws IOException {
        TntpNetwork read = TntpNetworkReader.read(write(GOOD_NET));
        AssignmentNetwork network = read.network();
        assertThat(network.zones()).isEqualTo(2);
        assertThat(network.nodes()).isEqualTo(3);
        assertThat(network.firstThruNode()).isEqualTo(2);
        assertThat(network.links()).isEqualTo(2);
        assertThat(network.toll(0)).isEqualTo(7);
        assertThat(network.length(1)).isEqualTo(2.5);
        assertThat(read.tollFactor()).isEqualTo(0.02);
        assertThat(read.distanceFactor()).isNaN();
    }

    /** What stands for what, so that one thing is wrong; and the words of the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 3 100 | 1 3 -100 | x_net.tntp:8 column capacity: is -100.0, expected more than 0",
                "1 3 100 | 1 3 0 | expected more than 0",
                "1 3 100 | 1 3 NaN | column capacity: is not a finite number",
                "1 3 100 | 1 3 Infinity | column capacity: is not a finite number",
                "1 3 100 | 1 3 0x10p1 | column capacity",
                "1 3 100 | 1 3 100d | column capacity: is not a finite number",
                "1 3 100 | 1 4 100 | node 4 does not exist, nodes are 1 to 3",
                "1 3 100 | 0 3 100 | node 0 does not exist",
                "1 3 100 | 1.5 3 100 | node 1.5 does not exist",
                "2 0.15 4 0 7 | 2 -0.15 4 0 7 | column b: is -0.15, expected at least 0",
                "2 0.15 4 0 7 | -2 0.15 4 0 7 | column free_flow_time",
                "2 0.15 4 0 7 | 2 0.15 0.5 0 7 | infinite steepness",
                "2 0.15 4 0 7 | 2 0.15 4 0 -7 | column toll",
                "2 0.15 4 0 7 | 2 0.15 4 7 | the row has 9 cells, expected 10",
                "2 0.15 4 0 7 | 2 0.15 4 0 7 8 | the row has 11 cells",
                "<NUMBER OF LINKS> 2 | <NUMBER OF LINKS> 3 | has 2 rows of links without a fault, but <NUMBER OF LINKS> is 3",
                "<NUMBER OF LINKS> 2 | <NUMBER OF LINK> 2 | <NUMBER OF LINKS> is missing",
                "<NUMBER OF ZONES> 2 | <NUMBER OF ZONES> 4 | expected a whole number from 1 to 3",
                "<NUMBER OF ZONES> 2 | <NUMBER OF NODES> 2 | <NUMBER OF NODES> occurs twice",
                "<NUMBER OF NODES> 3 | <NUMBER OF NODES> three | <NUMBER OF NODES> is \"three\"",
                "<FIRST THRU NODE> 3 | <FIRST THRU NODE> 9 | beyond the last node",
                "<END OF METADATA> | <END OF META> | there is no <END OF METADATA>",
                "<TOLL FACTOR> 0.02 | <TOLL FACTOR 0.02 | lacks its \">\"",
                "<TOLL FACTOR> 0.02 | <TOLL FACTOR> x | <TOLL FACTOR> is \"x\"",
            })
    void tellsWhatIsWrongWithANetwork(String good, String bad, String words) throws IOException {
        assertThat(GOOD_NET).contains(good);
        Path file = write(GOOD_NET.replace(good, bad));
        assertThatThrownBy(() -> TntpNetworkReader.read(file))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("; ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 : 20.5 | 3 : 20.5 | x_net.tntp:5: destination 3 does not exist, zones are 1 to 2",
                "2 : 20.5 | 2 : -1 | are -1.0, expected at least 0",
                "2 : 20.5 | 2 : NaN | are not a finite number",
                "2 : 20.5 | 2 : 20.4 | the cells add up to 30.4, but <TOTAL OD FLOW> is 30.5",
                "2 : 20.5 | 1 : 20.5 | trips from zone 1 to 1 occur twice",
                "2 : 20.5; | 2 20.5; | a destination lacks its colon",
                "1 : 10; | 1 : 10 | trips lack their semicolon",
                "Origin 1 | Origin 5 | origin 5 does not exist",
                "Origin 1 | Orgin 1 | \"Orgin\" is neither an origin nor trips",
                "Origin 1 | ~ | trips stand before the first origin",
                "<NUMBER OF ZONES> 2 | <NUMBER OF ZONES> 3 | <NUMBER OF ZONES> is 3, but the network has 2",
                "<NUMBER OF ZONES> 2 | ~ | <NUMBER OF ZONES> is missing",
            })
    void tellsWhatIsWrongWithTrips(String good, String bad, String words) throws IOException {
        assertThat(GOOD_TRIPS).contains(good);
        assertThat(TntpTripsReader.read(write(GOOD_TRIPS), 2).total()).isEqualTo(30.5);
        Path file = write(GOOD_TRIPS.replace(good, bad));
        assertThatThrownBy(() -> TntpTripsReader.read(file, 2))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining(words);
    }

    @Test
    void anOriginOccursOnce() throws IOException {
        Path file = write(GOOD_TRIPS + "Origin 2\n 1 : 0;\nOrigin 1\n");
        assertThatThrownBy(() -> TntpTripsReader.read(file, 2)).hasMessageContaining("8: origin 1 occurs twice");
    }

    @Test
    void tellsManyFaultsAtOnceButNotAll() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            rows.append("1 3 -5 1 1 1 1 1 1 1 ;\n");
        }
        Path file = write(GOOD_NET + rows);
        DataFaultException fault = catchThrowableOfType(DataFaultException.class, () -> TntpNetworkReader.read(file));
        assertThat(fault.faults()).hasSize(20);
        assertThat(fault).hasMessageContaining("stopped after 20 faults").hasMessageContaining(":29 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "<", "hello", "<END OF METADATA>\n", "\u0000\u0001\u00ff"})
    void rubbishIsToldNotThrown(String text) throws IOException {
        Path file = write(text);
        assertThatThrownBy(() -> TntpNetworkReader.read(file)).isInstanceOf(DataFaultException.class);
        assertThatThrownBy(() -> TntpTripsReader.read(file, 2)).isInstanceOf(DataFaultException.class);
        assertThatThrownBy(() -> TntpNodeReader.read(file, 2)).isInstanceOf(DataFaultException.class);
    }

    @Test
    void noFileOrAFolderIsTold() {
        assertThatThrownBy(() -> TntpNetworkReader.read(folder.resolve("none")))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> TntpNetworkReader.read(folder)).isInstanceOf(DataFaultException.class);
    }

    /** The public networks have what their metadata and their README say. */
    @ParameterizedTest
    @CsvSource({
        "SiouxFalls/SiouxFalls, 24, 24, 76, 360600",
        "Anaheim/Anaheim, 38, 416, 914, 104694.4",
        "Barcelona/Barcelona, 110, 1020, 2522, 184679.561",
        "Chicago-Sketch/ChicagoSketch, 387, 933, 2950, 1260907.44",
        "Berlin-Center/berlin-center, 865, 12981, 28376, 168222.302"
    })
    void readsThePublicNetworks(String prefix, int zones, int nodes, int links, double trips) {
        AssignmentNetwork network = TestNetworks.network(prefix);
        assertThat(network.zones()).isEqualTo(zones);
        assertThat(network.nodes()).isEqualTo(nodes);
        assertThat(network.links()).isEqualTo(links);
        OdMatrix demand = TestNetworks.trips(prefix, network);
        assertThat(demand.total()).isCloseTo(trips, within(1e-6 * trips));
    }

    @Test
    void readsCoordinates() {
        NodeCoordinates at = TntpNodeReader.read(TestNetworks.file("SiouxFalls/SiouxFalls_node.tntp"), 24);
        assertThat(at.x()[0]).isEqualTo(-96.77041974);
        assertThat(at.y()[23]).isEqualTo(43.50316422);
        TntpNodeReader.read(TestNetworks.file("Chicago-Regional/ChicagoRegional_node.tntp"), 12982);
        assertThatThrownBy(() -> TntpNodeReader.read(TestNetworks.file("SiouxFalls/SiouxFalls_node.tntp"), 25))
                .hasMessageContaining("lacks node 25, has 24 of 25");
        assertThatThrownBy(() -> TntpNodeReader.read(TestNetworks.file("SiouxFalls/SiouxFalls_node.tntp"), 23))
                .hasMessageContaining("nodes are 1 to 23");
    }

    /** What is written is read back bit by bit, links that join the same nodes and all. */
    @Test
    void flowsComeBackAsTheyWent() throws IOException {
        AssignmentNetwork network = TestNetworks.random(new Random(4), 9, 60, 3, 0);
        Random random = new Random(5);
        double[] volume = random.doubles(network.links(), 0, 1e6).toArray();
        double[] cost = random.doubles(network.links(), 0, 1e-6).toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TntpFlowFile.write(out, network, new LinkFlows(volume, cost));
        Path file = folder.resolve("flow.tntp");
        Files.write(file, out.toByteArray());
        LinkFlows back = TntpFlowFile.read(file, network);
        assertThat(back.volume()).isEqualTo(volume);
        assertThat(back.cost()).isEqualTo(cost);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertThatThrownBy(() -> TntpFlowFile.read(file, network)).hasMessageContaining("rows, the network has");
    }

    /** Numbers are read as Java itself reads them. */
    @Test
    void numbersAreExact() throws IOException {
        Random random = new Random(6);
        String[] words = new String[4000];
        Arrays.setAll(words, i -> switch (i % 5) {
            case 0 -> Double.toString(random.nextDouble() * Math.pow(10, random.nextInt(40) - 20));
            case 1 -> Long.toString(random.nextLong(1L << 60));
            case 2 -> String.format(java.util.Locale.ROOT, "%.20f", random.nextDouble() * 100);
            case 3 -> String.format(java.util.Locale.ROOT, "%.3f000000000000000000", random.nextDouble() * 100);
            default -> String.format(java.util.Locale.ROOT, "%.6E", random.nextDouble());
        });
        Path file = write(String.join(" ", words));
        TntpText text = TntpText.open(file);
        assertThat(text.nextRow()).isTrue();
        for (String word : words) {
            assertThat(text.number()).as(word).isEqualTo(Double.parseDouble(word));
        }
    }
}
