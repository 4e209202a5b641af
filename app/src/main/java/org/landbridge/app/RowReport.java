package org.landbridge.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.landbridge.network.Event;
import org.landbridge.network.Evidence;
import org.landbridge.network.Law;
import org.landbridge.network.Link;
import org.landbridge.network.Network;
import org.landbridge.network.Place;
import org.landbridge.network.PlaceFinder;
import org.landbridge.network.Regime;
import org.landbridge.network.Season;
import org.landbridge.network.Service;
import org.landbridge.network.TerminalProcess;

/** All rows of the data package about one place or link. */
final class RowReport {
    private final Network network;
    private final Names names;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> sources = new LinkedHashSet<>();

    RowReport(Network network) {
        this.network = network;
        this.names = new Names(network);
    }

    /** @throws org.landbridge.network.UnknownPlaceException if it is neither a link nor a place */
    String text(String id) {
        List<Link> rows = new ArrayList<>();
        for (Link link : network.links()) {
            if (link.id().equalsIgnoreCase(id)) {
                rows.add(link);
            }
        }
        if (rows.isEmpty()) {
            place(new PlaceFinder(network).find(id));
        } else {
            link(rows);
        }
        text.append("\nSources\n");
        for (String source : sources) {
            text.append("  ").append(RouteReport.sourceLine(network, source)).append('\n');
        }
        return text.toString();
    }

    private void link(List<Link> rows) {
        Link first = rows.getFirst();
        text.append("Link ")
                .append(first.id())
                .append(": ")
                .append(names.place(first.from()))
                .append(" – ");
        text.append(names.place(first.to()))
                .append(", ")
                .append(Names.words(first.mode()))
                .append('\n');
        for (Link row : rows) {
            line(Dates.text(row.validity()) + ": " + linkFigures(row), row.evidence());
        }
        regimesAndEvents(first.id());
    }

    private static String linkFigures(Link row) {
        StringBuilder line = new StringBuilder(Names.words(row.status()));
        line.append(", ").append(Figures.grouped(row.lengthKm(), 0)).append(" km, ");
        line.append(Figures.grouped(row.speedKmh(), 0)).append(" km/h");
        line.append(row.gaugeMm() > 0 ? ", gauge " + row.gaugeMm() + " mm" : "");
        line.append(row.tracks() > 0 ? ", tracks " + row.tracks() : "");
        line.append(row.electrified().isEmpty() ? "" : ", electrified " + row.electrified());
        if (Double.isFinite(row.capacityMtPerYear())) {
            line.append(", ")
                    .append(Figures.grouped(row.capacityMtPerYear(), 1))
                    .append(" Mt a year");
        }
        Season season = row.season();
        LocalDate expected = row.expectedDate();
        line.append(season == null ? "" : ", open " + season);
        line.append(expected == null ? "" : ", expected " + expected);
        return line.toString();
    }

    private void place(Place place) {
        text.append("Place ").append(Names.nameAndId(place)).append(": ").append(Names.words(place.kind()));
        text.append(place.state().isEmpty() ? "" : ", " + names.state(place.state()));
        text.append(", ").append(Figures.fixed(place.latDeg(), 4)).append(' ').append(Figures.fixed(place.lonDeg(), 4));
        text.append(place.aliases().isEmpty() ? "" : ", also " + String.join(", ", place.aliases()))
                .append('\n');
        line(Dates.text(place.validity()), place.evidence());
        text.append("\nLinks\n");
        for (Link link : network.links()) {
            if (link.from().equals(place.id()) || link.to().equals(place.id())) {
                String other = link.from().equals(place.id()) ? link.to() : link.from();
                line(
                        link.id() + ": " + Names.words(link.mode()) + " to " + names.place(other) + ", "
                                + Dates.text(link.validity()) + ", " + linkFigures(link),
                        link.evidence());
            }
        }
        text.append("\nProcesses of this place (defaults of its kind are not listed)\n");
        for (TerminalProcess row : network.processes()) {
            if (row.place().equals(place.id())) {
                line(processFigures(row), row.evidence());
            }
        }
        text.append("\nServices that call\n");
        for (Service service : network.services()) {
            if (service.stops().contains(place.id())) {
                line(
                        service.name() + " (" + service.operator() + "): " + Names.words(service.mode()) + ", "
                                + Figures.grouped(service.frequencyPerWeek(), 1) + " a week, "
                                + Figures.grouped(service.transitDays(), 1) + " days end to end, "
                                + Dates.text(service.validity()),
                        service.evidence());
            }
        }
        regimesAndEvents(place.id());
        if (!place.state().isEmpty()) {
            regimes(place.state());
        }
    }

    private static String processFigures(TerminalProcess row) {
        String from = row.fromMode().isEmpty() ? "any" : row.fromMode();
        String to = row.toMode().isEmpty() ? "any" : row.toMode();
        return Names.words(row.process()) + ", " + from + " to " + to + ": median "
                + Figures.grouped(row.medianHours(), 1) + " h, P90 " + Figures.grouped(row.p90Hours(), 1) + " h, "
                + (row.law() == Law.LOGNORMAL ? "" : Names.words(row.law()) + " law, ")
                + Figures.grouped(row.usdPerTeu(), 0) + " USD/TEU, " + Dates.text(row.validity());
    }

    private void regimesAndEvents(String id) {
        regimes(id);
        for (Event event : network.events()) {
            if (event.subject().equals(id)) {
                line(
                        "event: " + event.effect() + ", " + Dates.text(event.validity()) + ": " + event.description(),
                        event.evidence());
            }
        }
    }

    private void regimes(String subject) {
        for (Regime regime : network.regimes()) {
            if (regime.subject().equals(subject)) {
                line(
                        "regime: " + regime.authority() + " on " + names.where(subject) + ", "
                                + Dates.text(regime.validity()) + ": " + regime.name(),
                        regime.evidence());
            }
        }
    }

    private void line(String content, Evidence evidence) {
        sources.addAll(evidence.sources());
        text.append("  ").append(content).append(" [").append(String.join(", ", evidence.sources()));
        text.append("; ").append(JsonReport.word(evidence.confidence())).append("]\n");
    }
}
