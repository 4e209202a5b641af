package org.landbridge.network.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landbridge.network.Link;
import org.landbridge.network.Season;
import org.landbridge.network.Service;

/** Changes in words. */
final class ChangeText {
    private ChangeText() {}

    static String of(Change change) {
        String what = switch (change) {
            case Change.Open c -> c.subject().word() + " " + c.id() + " opens";
            case Change.Close c -> c.subject().word() + " " + c.id() + " closes";
            case Change.Build c -> "link " + c.link() + " is built" + figures(c);
            case Change.Remove c -> c.subject().word() + " " + c.id() + " is taken out";
            case Change.AddPlace c ->
                "new place " + c.place().id() + " " + c.place().name();
            case Change.AddLink c -> "new link " + link(c.link());
            case Change.AddService c -> "new service " + service(c.service());
            case Change.Scale c -> scale(c);
            case Change.Price c -> c.subject().word() + " " + c.id() + " costs " + number(c.value()) + unit(c);
            case Change.BeginRegime c ->
                "regime " + c.regime().id() + " begins: " + c.regime().authority() + " on "
                        + c.regime().subject() + ", " + c.regime().name();
            case Change.EndRegime c -> "regime " + c.id() + " ends";
            case Change.SetSeason c -> c.subject().word() + " " + c.id() + " is open " + season(c.season());
        };
        return what
                + (change.validity().from() == null
                        ? ""
                        : " from " + change.validity().from())
                + (change.validity().to() == null
                        ? ""
                        : " to " + change.validity().to().minusDays(1));
    }

    private static String figures(Change.Build build) {
        List<String> parts = new ArrayList<>();
        if (Double.isFinite(build.speedKmh())) {
            parts.add(number(build.speedKmh()) + " km/h");
        }
        if (Double.isFinite(build.capacityMtPerYear())) {
            parts.add(number(build.capacityMtPerYear()) + " Mt a year");
        }
        if (build.gaugeMm() > 0) {
            parts.add("gauge " + build.gaugeMm() + " mm");
        }
        if (build.tracks() > 0) {
            parts.add("tracks " + build.tracks());
        }
        if (!build.electrified().isEmpty()) {
            parts.add("electrified " + build.electrified());
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String link(Link link) {
        return link.id() + ": " + link.from() + " to " + link.to() + ", "
                + link.mode().word().replace('_', ' ') + ", " + number(link.lengthKm()) + " km, "
                + number(link.speedKmh()) + " km/h";
    }

    private static String service(Service service) {
        return service.id() + ": " + String.join(" > ", service.stops()) + ", " + number(service.frequencyPerWeek())
                + " a week, " + number(service.transitDays()) + " days";
    }

    private static String scale(Change.Scale scale) {
        List<String> parts = new ArrayList<>();
        factor(parts, "time", scale.time());
        factor(parts, "cost", scale.cost());
        factor(parts, "capacity", scale.capacity());
        return String.join(", ", parts) + ": " + scale.set().text();
    }

    private static void factor(List<String> parts, String what, double factor) {
        if (!Double.isNaN(factor)) {
            parts.add(what + " × " + number(factor));
        }
    }

    private static String unit(Change.Price price) {
        return price.subject() == Subject.RATE ? "" : " USD per TEU";
    }

    private static String season(@org.jspecify.annotations.Nullable Season season) {
        return season == null ? "all year" : season.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
