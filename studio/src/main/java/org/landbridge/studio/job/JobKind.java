package org.landbridge.studio.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that runs beside the server, as {@code studies.json} declares it. A page of the studio shows it; adding a
 * page is adding an entry.
 *
 * @param about what the page says before its form
 * @param command words of the command line
 * @param data whether the command is told the data package
 * @param fields what the reader may choose
 * @param runs in what forms the command prints its answer; the first is what the page shows
 * @param map result with lines and points for the map, null if there is none
 * @param shade how states are shaded, null if they are not
 * @param why how its figures come about
 */
public record JobKind(
        String id,
        String page,
        String title,
        List<String> about,
        List<String> command,
        boolean data,
        List<Field> fields,
        List<Run> runs,
        @Nullable MapLayer map,
        @Nullable Shade shade,
        Why why) {

    /**
     * One choice of the reader.
     *
     * @param type date, number, integer, choice, flag, text or scenario
     * @param option of the command line, blank if the value stands alone
     * @param pattern that a text matches as a whole
     * @param choices of a choice, with what the command line gets for each
     */
    public record Field(
            String name,
            String label,
            String help,
            String type,
            String option,
            boolean required,
            @Nullable String initial,
            double least,
            double most,
            @Nullable String pattern,
            List<Choice> choices) {}

    /** @param argument on the command line; {@code {home}} stands for the program's folder */
    public record Choice(String value, String label, String argument) {}

    /**
     * One form of the answer.
     *
     * @param arguments added to the command line
     * @param result what it prints
     * @param files what it writes besides
     */
    public record Run(String id, List<String> arguments, Result result, List<FileResult> files) {}

    /** @param type media type */
    public record Result(String name, String title, String type) {}

    /** @param option of the command line that takes the file's name */
    public record FileResult(String name, String title, String type, String option) {}

    /** @param width property of the features that makes lines wide */
    public record MapLayer(String run, String result, String width, String unit) {}

    /**
     * How states are shaded.
     *
     * @param list JSON pointer to the list of states
     * @param state member of an item that holds the ISO 3166-1 alpha-2 or alpha-3 code
     * @param value JSON pointer within an item
     */
    public record Shade(String run, String list, String state, String value, String label) {}

    /** @param inputs what the figures rest on, each with its source */
    public record Why(String formula, List<String> inputs, String confidence) {}
}
