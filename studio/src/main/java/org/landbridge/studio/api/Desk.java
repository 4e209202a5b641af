package org.landbridge.studio.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.app.chart.Courses;
import org.landbridge.network.Network;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.data.PackageReader;
import org.landbridge.network.scenario.Scenario;
import org.landbridge.network.scenario.ScenarioReader;
import org.landbridge.study.Prepared;

/** What every operation works with: the data package, read once, and what is kept between questions. */
public final class Desk {
    /** More than anyone compares side by side. */
    static final int MOST_SCENARIOS = 4;

    static final int MOST_TOGETHER = 4;
    private static final int SCENARIO_TEXTS = 64;

    private final Path folder;
    private final Network network;
    private final PlaceFinder places;
    private final java.util.Map<String, String> courseTexts;
    private final Courses courses;
    private final Kept kept = new Kept();
    private final Kept.Bounded<String, Scenario> scenarios = new Kept.Bounded<>(SCENARIO_TEXTS);

    /** @throws org.landbridge.network.DataFaultException if the folder is no data package */
    public Desk(Path folder) {
        this.folder = folder;
        this.network = PackageReader.read(folder);
        this.places = new PlaceFinder(network);
        this.courseTexts = PackageReader.readCourses(folder);
        this.courses = new Courses(network, courseTexts);
    }

    public Path folder() {
        return folder;
    }

    public Network network() {
        return network;
    }

    PlaceFinder places() {
        return places;
    }

    Courses courses() {
        return courses;
    }

    /** The courses of a network that knows more links than the package. */
    Courses courses(Network known) {
        return new Courses(known, courseTexts);
    }

    Prepared kept() {
        return kept;
    }

    /**
     * A scenario by its text; several are taken together.
     *
     * @throws org.landbridge.network.BadScenarioException if one is none, or they contradict each other
     */
    Scenario scenario(List<String> texts) {
        List<Scenario> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String label = texts.size() == 1 ? "scenario" : "scenario " + (i + 1);
            String text = texts.get(i);
            parts.add(scenarios.get(label + '\n' + text, () -> ScenarioReader.readText(label, text, network)));
        }
        Scenario together = Scenario.together(parts);
        if (parts.size() > 1) {
            kept.changed(network, together);
        }
        return together;
    }

    /** The one base date of the scenarios, else the package's. */
    LocalDate baseDate(List<Scenario> all) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        for (Scenario scenario : all) {
            LocalDate date = scenario.baseDate();
            if (date != null) {
                dates.add(date);
            }
        }
        return dates.size() == 1 ? dates.iterator().next() : network.defaultDate();
    }
}
