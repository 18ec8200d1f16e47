package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.tallystick.loader.content.ByteReader;
import org.tallystick.loader.content.ByteWriter;
import org.tallystick.loader.match.MatchBranch;
import org.tallystick.model.FileResult;

/** The byte form of a whole outcome, kept for a file whose line may have to be told by a later run. */
public final class OutcomeForm {

    private static final int FORM = 1;

    private OutcomeForm() {
    }

    /** Writes an outcome. */
    public static byte[] write(FileOutcome outcome) {
        ByteWriter form = new ByteWriter(256);
        form.put(FORM).putNumber(outcome.fileId()).putText(outcome.file()).put(outcome.result().getValue());
        putName(form, outcome.reason());
        form.putNumber(outcome.line()).putNumber(outcome.column()).putText(outcome.message());
        putName(form, outcome.branch());
        putName(form, outcome.outcome());
        putNumber(form, outcome.computer());
        DecisionForm.putNumbers(form, outcome.removed().stream().mapToInt(Integer::intValue).toArray());
        FileOutcome.Resync resync = outcome.resync();
        form.put(resync == null ? 0 : 1);
        if (resync != null) {
            form.putNumber(resync.id()).putText(resync.smsid()).putText(resync.reason());
        }
        form.putNumber(outcome.events().size());
        outcome.events().forEach(event -> putEvent(form, event));
        putTexts(form, outcome.warnings());
        return form.toBytes();
    }

    /** Reads an outcome. */
    public static FileOutcome read(byte[] bytes) {
        ByteReader form = new ByteReader(bytes);
        if (form.get() != FORM) {
            throw new IllegalStateException("The kept bytes are damaged.");
        }
        return new FileOutcome(form.getNumber(), form.getText(), FileResult.get(form.get()),
                getName(form, FileReason.class), form.getInt(), form.getInt(), form.getText(),
                getName(form, MatchBranch.class), getName(form, LoadOutcome.class), getNumber(form), getRemoved(form),
                getResync(form), getEvents(form), getTexts(form));
    }

    private static void putEvent(ByteWriter form, FileOutcome.Event event) {
        form.putNumber(event.id());
        putName(form, event.code());
        putNumber(form, event.computer());
        putTexts(form, event.agree());
        putTexts(form, event.differ());
        form.putNumber(event.count());
        DecisionForm.putNumbers(form, event.computers());
        form.putText(event.text());
    }

    private static List<FileOutcome.Event> getEvents(ByteReader form) {
        int count = form.getCount();
        List<FileOutcome.Event> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(new FileOutcome.Event(form.getNumber(), getName(form, EventCode.class), getNumber(form),
                    getTexts(form), getTexts(form), form.getInt(), DecisionForm.getNumbers(form), form.getText()));
        }
        return events;
    }

    private static List<Integer> getRemoved(ByteReader form) {
        return java.util.Arrays.stream(DecisionForm.getNumbers(form)).boxed().toList();
    }

    private static FileOutcome.Resync getResync(ByteReader form) {
        return form.get() == 0 ? null : new FileOutcome.Resync(form.getInt(), form.getText(), form.getText());
    }

    private static void putName(ByteWriter form, Enum<?> constant) {
        form.putText(constant == null ? null : constant.name());
    }

    private static <E extends Enum<E>> E getName(ByteReader form, Class<E> type) {
        String name = form.getText();
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static void putNumber(ByteWriter form, OptionalInt number) {
        form.putNumber(number.isPresent() ? number.getAsInt() + 1L : 0);
    }

    private static OptionalInt getNumber(ByteReader form) {
        int number = form.getInt() - 1;
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static void putTexts(ByteWriter form, List<String> texts) {
        form.putNumber(texts.size());
        texts.forEach(form::putText);
    }

    private static List<String> getTexts(ByteReader form) {
        int count = form.getCount();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(form.getText());
        }
        return texts;
    }
}
