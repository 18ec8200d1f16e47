package org.tallystick.loader.legacy;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.content.ByteReader;
import org.tallystick.loader.content.ByteWriter;
import org.tallystick.loader.legacy.LegacyPlan.LogFinding;
import org.tallystick.loader.legacy.LegacyPlan.TableCount;
import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RowFault;

/** The byte form of what an import found, which outlives the process that found it. */
record PlanForm(List<TableCount> tables, List<RowFault> before, List<RowFault> after, long removed,
        List<LogFinding> logs, List<String> notes) {

    private static final int FORM = 1;

    byte[] write() {
        ByteWriter form = new ByteWriter(4096);
        form.put(FORM).putNumber(tables.size());
        tables.forEach(table -> form.putText(table.table()).putNumber(table.rows()));
        putFaults(form, before);
        putFaults(form, after);
        form.putNumber(removed).putNumber(logs.size());
        logs.forEach(log -> form.putText(log.log()).putText(log.subject()).putText(log.claimed()).putText(log.found())
                .put(log.agrees() ? 1 : 0).putText(log.text()));
        form.putNumber(notes.size());
        notes.forEach(form::putText);
        return form.toBytes();
    }

    private static void putFaults(ByteWriter form, List<RowFault> faults) {
        form.putNumber(faults.size());
        for (RowFault fault : faults) {
            form.putText(fault.kind().name()).putText(fault.where()).putNumber(fault.computers().size());
            fault.computers().forEach(computer -> form.putNumber(computer));
            form.putNumber(fault.count()).putNumber(fault.lost()).putText(fault.sentence()).putText(fault.repair());
        }
    }

    static PlanForm read(byte[] bytes) {
        ByteReader form = new ByteReader(bytes);
        if (form.get() != FORM) {
            throw new IllegalStateException("The kept bytes are damaged.");
        }
        int count = form.getCount();
        List<TableCount> tables = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tables.add(new TableCount(form.getText(), form.getNumber()));
        }
        List<RowFault> before = getFaults(form);
        List<RowFault> after = getFaults(form);
        long removed = form.getNumber();
        count = form.getCount();
        List<LogFinding> logs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            logs.add(new LogFinding(form.getText(), form.getText(), form.getText(), form.getText(), form.get() == 1,
                    form.getText()));
        }
        count = form.getCount();
        List<String> notes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            notes.add(form.getText());
        }
        return new PlanForm(tables, before, after, removed, logs, notes);
    }

    private static List<RowFault> getFaults(ByteReader form) {
        int count = form.getCount();
        List<RowFault> faults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            FaultKind kind = FaultKind.valueOf(form.getText());
            String where = form.getText();
            int machines = form.getCount();
            List<Integer> computers = new ArrayList<>(machines);
            for (int c = 0; c < machines; c++) {
                computers.add(form.getInt());
            }
            faults.add(new RowFault(kind, where, computers, form.getNumber(), form.getInt(), form.getText(),
                    form.getText()));
        }
        return faults;
    }
}
