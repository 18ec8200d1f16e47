package org.tallystick.ui.events;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.tallystick.loader.load.EventCode;
import org.tallystick.model.MatchEvent;
import org.tallystick.model.NamedValue;
import org.tallystick.ui.Icons;
import org.tallystick.ui.view.Texts;

/** How events are put in words and pictures. */
final class EventWords {

    private EventWords() {
    }

    static String label(MatchEvent event) {
        EventCode code = EventCode.of(event.getCode());
        return code == null ? Texts.orEmpty(event.getText()) : code.label();
    }

    /** How much it matters, as a word. */
    static String severity(MatchEvent event) {
        return switch (icon(event)) {
            case Icons.ERROR -> Messages.Severity_error;
            case Icons.WARNING -> Messages.Severity_warning;
            default -> Messages.Severity_info;
        };
    }

    /** The picture of what {@link #severity} says. */
    static String icon(MatchEvent event) {
        EventCode code = EventCode.of(event.getCode());
        if (code == null) {
            return Icons.INFO;
        }
        return switch (code) {
            case SAME_IDENTIFICATION, SAME_SMSID, REMOVAL_FAILED, REMOVAL_LIMIT, TYPE_DIFFERS -> Icons.ERROR;
            case OVERLAP_OF_NEW, OVERLAP_OF_MATCHED, ATTRIBUTES_DIFFER, SMSID_IN_USE, KEYS_DIFFER -> Icons.WARNING;
            case RESYNC_SENT, OVERLAP_WITHOUT_SMSID -> Icons.INFO;
        };
    }

    /** Number and name of the computer that the event found. */
    static String found(MatchEvent event) {
        if (event.getComputerId() <= 0) {
            return event.getCount() > 1 ? Texts.number(event.getCount()) + Messages.Event_computers : "";
        }
        return event.getComputerId() + named(event.getFound());
    }

    /** Number and name of the computer that was being entered. */
    static String entering(MatchEvent event) {
        String number = event.getEnteredComputerId() <= 0 ? "" : Integer.toString(event.getEnteredComputerId());
        return (number + named(event.getEntering())).strip();
    }

    private static String named(Iterable<NamedValue> values) {
        for (NamedValue value : values) {
            if (value.getName().equalsIgnoreCase("Name") && value.getValue() != null) {
                return "  " + value.getValue();
            }
        }
        return "";
    }

    static String names(Iterable<String> names) {
        return StreamSupport.stream(names.spliterator(), false).collect(Collectors.joining(", "));
    }

    /** Everything a text filter looks at. */
    static boolean contains(MatchEvent event, String text) {
        String all = String.join("\n", Integer.toString(event.getCode()), label(event), found(event), entering(event),
                Texts.orEmpty(event.getFileName()), Texts.orEmpty(event.getText()));
        return all.toLowerCase().contains(text.toLowerCase());
    }
}
