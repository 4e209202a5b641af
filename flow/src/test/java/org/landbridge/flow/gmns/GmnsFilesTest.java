package org.landbridge.flow.gmns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.flow.AssignmentNetwork;
import org.landbridge.flow.AssignmentProblem;
import org.landbridge.flow.OdMatrix;
import org.landbridge.flow.TestNetworks;
import org.landbridge.flow.UserClass;
import org.landbridge.flow.assign.AssignmentOptions;
import org.landbridge.flow.assign.Equilibrium;
import org.landbridge.flow.assign.UserEquilibrium;
import org.landbridge.network.DataFaultException;

/** GMNS folders: an example of the standard's own, small made ones, broken ones. */
class GmnsFilesTest {
    private static final String NODES = """
            node_id,name,x_coord,y_coord,node_type,zone_id
            10,a,0,0,,1
            20,b,1,0,centroid,2
            30,"c, d",2,0,,
            """;
    private static final String LINKS = """
            link_id,from_node_id,to_node_id,directed,length,free_speed,capacity,lanes,toll,allowed_uses
            1,10,30,1,1000,60,900,2,0.5,car;walk
            2,30,20,0,500,30,,1,,car
            3,10,30,true,900,5,100,1,,walk
            """;

    @TempDir
    private Path folder;

    private void write(String nodes, String links) throws IOException {
        Files.writeString(folder.resolve("node.csv"), nodes);
        Files.writeString(folder.resolve("link.csv"), links);
    }

    @Test
    void readsAFolder() throws IOException {
        write(NODES, LINKS);
        GmnsNetwork read = GmnsNetworkReader.read(folder, "car");
        AssignmentNetwork network = read.network();
        assertThat(read.units().stated()).isFalse();
        assertThat(read.zoneIds()).containsExactly(2, 1);
        // The centroid comes first and cannot be passed.
        assertThat(network.nodeId(0)).isEqualTo(20);
        assertThat(network.firstThruNode()).isEqualTo(1);
        assertThat(network.links()).isEqualTo(3);
        int link = network.firstOut(1);
        assertThat(network.length(link)).isEqualTo(1);
        assertThat(network.freeFlowTime(link)).isEqualTo(1);
        assertThat(network.capacity(link)).isEqualTo(1800);
        assertThat(network.b(link)).isEqualTo(0.15);
        assertThat(network.toll(link)).isEqualTo(0.5);
        assertThat(network.b(network.firstOut(2))).isZero();
        assertThat(GmnsNetworkReader.read(folder, "").network().links()).isEqualTo(4);
        Files.writeString(folder.resolve("demand.csv"), "o_zone_id,d_zone_id,volume\n1,2,1800\n");
        OdMatrix demand = GmnsDemandReader.read(folder.resolve("demand.csv"), read.zoneIds());
        Equilibrium result = UserEquilibrium.solve(
                AssignmentProblem.of(network, UserClass.cars(demand)), new AssignmentOptions(0, 1, 1), i -> {});
        assertThat(result.totalCost()).isCloseTo(1800 * (1.15 + 1), within(1e-9));
    }

    @Test
    void unitsComeFromTheFolder() throws IOException {
        write(NODES, LINKS);
        Files.writeString(
                folder.resolve("config.csv"), "dataset_name,short_length,long_length,speed\nx,ft,miles,mph\n");
        AssignmentNetwork network = GmnsNetworkReader.read(folder, "car").network();
        assertThat(network.length(network.firstOut(1))).isCloseTo(1609.344, within(1e-9));
        assertThat(network.freeFlowTime(network.firstOut(1))).isCloseTo(1000, within(1e-9));
        Files.writeString(folder.resolve("config.csv"), "long_length,speed\nfurlong,mph\n");
        assertThatThrownBy(() -> GmnsNetworkReader.read(folder, ""))
                .hasMessageContaining("\"furlong\" is not a known unit");
    }

    /** Names cut to ten characters, no zones: every node is a zone. */
    @Test
    void readsTheExampleOfTheStandard() {
        Path example = TestNetworks.shared("data/formats/GMNS-examples-Cambridge_Multimodal_Network");
        GmnsNetwork read = GmnsNetworkReader.read(example, "auto");
        assertThat(read.network().nodes()).isEqualTo(read.network().zones()).isGreaterThan(1000);
        assertThat(read.network().links()).isEqualTo(1838 + 47);
        assertThat(GmnsNetworkReader.read(example, "bike").network().links()).isGreaterThan(2700);
        // Five footways of the example have no speed.
        assertThatThrownBy(() -> GmnsNetworkReader.read(example, "walk"))
                .hasMessageContaining("link.csv:2954 column free_speed: is blank or 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,10,30,1,1000 | 1,10,31,1,1000 | link.csv:2 column to_node_id: node 31 is not in node.csv",
                "1,10,30,1,1000 | 1,10,30,1,-5 | column length: is -5, expected at least 0",
                "1,10,30,1,1000 | 1,10,30,1,NaN | column length: \"NaN\" is not a finite number",
                "1,10,30,1,1000 | 1,10,30,maybe,1000 | neither 1 nor 0",
                "1,10,30,1,1000 | 1,x,10,1,1000 | \"x\" is not a whole number",
                "60,900,2 | 60,-900,2 | column capacity: is -900",
                "60,900,2 | 60,0,2 | column capacity: is 0 over all lanes",
                "60,900,2 | ,900,2 | column free_speed: is blank or 0",
                "60,900,2 | 60,900 | the row has 9 cells, expected 10",
                "directed | one_way | column directed: the column is missing",
                "lanes | toll | column toll: the column occurs twice",
            })
    void tellsWhatIsWrongWithLinks(String good, String bad, String words) throws IOException {
        assertThat(LINKS).contains(good);
        write(NODES, LINKS.replace(good, bad));
        assertThatThrownBy(() -> GmnsNetworkReader.read(folder, ""))
                .isInstanceOf(DataFaultException.class)
                .hasMessageContaining(words);
    }

    @Test
    void tellsWhatIsWrongWithNodesAndDemand() throws IOException {
        write(NODES.replace("30,", "10,"), LINKS);
        assertThatThrownBy(() -> GmnsNetworkReader.read(folder, "")).hasMessageContaining("node 10 occurs twice");
        write(NODES.replace("centroid,2", "centroid,1"), LINKS);
        assertThatThrownBy(() -> GmnsNetworkReader.read(folder, "")).hasMessageContaining("zone 1 has two nodes");
        Files.delete(folder.resolve("node.csv"));
        assertThatThrownBy(() -> GmnsNetworkReader.read(folder, "")).hasMessageContaining("there is no such file");
        Path demand = folder.resolve("demand.csv");
        String[][] faults = {
            {"1,3,5", "zone 3 is not in node.csv"},
            {"1,2,-5", "expected at least 0"},
            {"1,2,", "is blank"},
            {"1,2,5\n1,2,6", "occur twice"}
        };
        for (String[] fault : faults) {
            Files.writeString(demand, "o_zone_id,d_zone_id,volume\n" + fault[0] + "\n");
            assertThatThrownBy(() -> GmnsDemandReader.read(demand, new long[] {1, 2}))
                    .hasMessageContaining(fault[1]);
        }
    }
}
