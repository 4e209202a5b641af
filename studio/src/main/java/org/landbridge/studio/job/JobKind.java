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
        Why why) {

    /**
     * One choice of the reader.
     *
     * @param type date, number, integer, choice, flag, text, scenario or document
     * @param option of the command line, blank if the value stands alone
     * @param initial what the form begins with; {@code first/0} and {@code first/1} are the places that the data package
     *     looks at first
     * @param pattern that a text matches as a whole
     * @param choices of a choice, with what the command line gets for each
     * @param form of a document: project, claims or demand; else blank
     * @param instead field that does not count where this one is given, else blank
     * @param part of the document of which field this text is a part, else blank
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
            List<Choice> choices,
            String form,
            String instead,
            String part) {}

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

    /** @param inputs what the figures rest on, each with its source */
    public record Why(String formula, List<String> inputs, String confidence) {}
}
