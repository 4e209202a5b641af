package org.landbridge.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.data.PackageReader;

/** Distances over the built-in links against published ones. */
class DistancesTest {
    private static final Network EURASIA = PackageReader.read(Path.of("..", "data", "eurasia"));
    private static final double KM_PER_NM = 1.852;

    @ParameterizedTest
    @CsvSource({
        "RULED, RUMOW, 649",
        "RUMOW, AZBAK, 2408",
        "AZBAK, astara-az, 319",
        "IRRAS, qazvin, 164",
        "INBOM, INTKD, 1384"
    })
    void railwaysWithinThreePercent(String from, String to, double publishedKm) {
        assertThat(shortestKm(Mode.RAIL, from, to)).isBetween(publishedKm * 0.97, publishedKm * 1.03);
    }

    @ParameterizedTest
    @CsvSource({"IRBND, INBOM, 1100, 1100", "INBOM, NLRTM, 6390, 6390", "INBOM, RULED, 7480, 7730"})
    void seaWithinFivePercent(String from, String to, double leastNm, double mostNm) {
        assertThat(shortestKm(Mode.SEA, from, to) / KM_PER_NM).isBetween(leastNm * 0.95, mostNm * 1.05);
    }

    private record At(String place, double km) {}

    private static double shortestKm(Mode mode, String from, String to) {
        Map<String, Double> settled = new HashMap<>();
        PriorityQueue<At> queue = new PriorityQueue<>((a, b) -> Double.compare(a.km, b.km));
        queue.add(new At(from, 0));
        while (!queue.isEmpty()) {
            At here = queue.remove();
            if (settled.putIfAbsent(here.place, here.km) != null) {
                continue;
            }
            for (Link link : EURASIA.links()) {
                boolean touches = link.from().equals(here.place) || link.to().equals(here.place);
                if (touches && link.mode() == mode && link.status() == LinkStatus.OPEN) {
                    String next = link.from().equals(here.place) ? link.to() : link.from();
                    queue.add(new At(next, here.km + link.lengthKm()));
                }
            }
        }
        return settled.getOrDefault(to, Double.POSITIVE_INFINITY);
    }
}
