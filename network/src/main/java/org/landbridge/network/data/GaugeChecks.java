package org.landbridge.network.data;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.landbridge.network.Fault;
import org.landbridge.network.GaugeFamilies;
import org.landbridge.network.Link;
import org.landbridge.network.LinkStatus;
import org.landbridge.network.Mode;
import org.landbridge.network.Network;
import org.landbridge.network.ProcessKind;

/** Fields that belong to one mode, and breaks of gauge without the process that overcomes them. */
final class GaugeChecks {
    private final Network network;
    private final Lines lines;
    private final List<Fault> faults;

    GaugeChecks(Network network, Lines lines, List<Fault> faults) {
        this.network = network;
        this.lines = lines;
        this.faults = faults;
    }

    void run() {
        for (int i = 0; i < network.links().size(); i++) {
            fields(network.links().get(i), lines.of("links", i));
        }
        breaks();
    }

    private void fields(Link link, int line) {
        boolean rail = link.mode() == Mode.RAIL;
        if (rail && link.gaugeMm() == 0) {
            fault(line, "gauge_mm", link, "a railway without a gauge", "state it in mm, such as 1000 or 1435");
        } else if (!rail && link.gaugeMm() != 0) {
            fault(
                    line,
                    "gauge_mm",
                    link,
                    "a gauge on a link of mode " + link.mode().word(),
                    "leave the cell blank");
        }
        if (link.mode().onWater() && link.area().isEmpty()) {
            fault(line, "area", link, "a link on water without an area", "state its water area, an id of areas.csv");
        } else if (!link.mode().onWater() && !link.area().isEmpty()) {
            fault(
                    line,
                    "area",
                    link,
                    "a water area on a link of mode " + link.mode().word(),
                    "leave the cell blank");
        }
        if (link.status() == LinkStatus.PLANNED && link.expectedDate() == null) {
            fault(
                    line,
                    "expected_date",
                    link,
                    "a planned link without an expected date",
                    "state the date that has been announced");
        }
    }

    private void fault(int line, String column, Link link, String problem, String remedy) {
        faults.add(new Fault("links.csv", line, column, link.id(), problem, remedy));
    }

    private void breaks() {
        Map<String, Set<Integer>> gauges = new TreeMap<>();
        GaugeFamilies families = new GaugeFamilies(network.links());
        for (Link link : network.links()) {
            if (link.mode() == Mode.RAIL && link.gaugeMm() > 0 && link.status() == LinkStatus.OPEN) {
                int gauge = families.of(link);
                gauges.computeIfAbsent(link.from(), k -> new TreeSet<>()).add(gauge);
                gauges.computeIfAbsent(link.to(), k -> new TreeSet<>()).add(gauge);
            }
        }
        Set<String> changing = new HashSet<>();
        network.processes().stream()
                .filter(p -> p.process() == ProcessKind.GAUGE_CHANGE)
                .forEach(p -> changing.add(p.place()));
        gauges.forEach((place, meeting) -> {
            if (meeting.size() > 1 && !changing.contains(place)) {
                faults.add(new Fault(
                        "places.csv",
                        lines.ofKey("places", place),
                        "id",
                        place,
                        "railways of gauges " + meeting + " meet here without a gauge_change process",
                        "add the process to processes.csv, or correct a gauge"));
            }
        });
    }
}
