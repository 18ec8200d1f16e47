package org.tallystick.ui.tests;

import static org.tallystick.ui.tests.WorkbenchExtension.await;
import static org.tallystick.ui.tests.WorkbenchExtension.inUi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.tallystick.ui.table.TableActions;

/** The console with its dialogs, exports and pictures. */
final class Dialogs extends Console {

    /** Runs a command that opens a dialog and waits for it. */
    void runLater(String command) {
        later(() -> window().getService(IHandlerService.class).executeCommand(command, null));
    }

    /** Presses an entry of a view's menu that opens a dialog. */
    void menuLater(String view, String text) {
        show(view);
        later(() -> action(part(view).getViewSite().getActionBars().getMenuManager(), text).run());
    }

    /** Presses a button of a view's tool bar. */
    void toolLater(String view, String text) {
        later(() -> action(part(view).getViewSite().getActionBars().getToolBarManager(), text).run());
    }

    private static IAction action(IContributionManager manager, String text) {
        return Arrays.stream(manager.getItems()).filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction())
                .filter(action -> action.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void later(Work work) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void exportLater(String table, Path file) {
        later(() -> exporter(table).accept(file));
    }

    /** Exports as CSV without the dialog that asks for the file, and waits. */
    void export(String table, Path file) {
        inUi(() -> {
            exporter(table).accept(file);
            return null;
        });
        settle();
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Path> exporter(String table) {
        return (Consumer<Path>) find(table, Table.class).getData(TableActions.EXPORT);
    }

    // --- dialogs

    void awaitShell(String title) {
        await("the dialog " + title, () -> shell(title) != null);
    }

    private static Shell shell(String title) {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().startsWith(title)).findFirst().orElse(null);
    }

    void closeDialogs() {
        inUi(() -> {
            for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
                if (!shell.isDisposed() && shell.isVisible() && shell.getParent() != null) {
                    shell.close();
                }
            }
            return null;
        });
    }

    /** Presses a button that opens a dialog. */
    void pressLater(String button) {
        later(() -> find(button, Button.class).notifyListeners(SWT.Selection, new Event()));
    }

    /** Checks the box of a row, as the mouse or the space bar does. */
    void tick(String table, int row, boolean checked) {
        inUi(() -> {
            Table widget = find(table, Table.class);
            widget.getItem(row).setChecked(checked);
            Event event = new Event();
            event.detail = SWT.CHECK;
            event.item = widget.getItem(row);
            widget.notifyListeners(SWT.Selection, event);
            return null;
        });
        settle();
    }

    /** Opens the preferences at a page. */
    void preferences(String page) {
        inUi(() -> {
            PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(null, page, null, null);
            dialog.setBlockOnOpen(false);
            return dialog.open();
        });
        awaitShell("Preferences");
    }

    boolean isButtonEnabled(String title, String text) {
        return inUi(() -> button(shell(title), text).isEnabled());
    }

    void pressIn(String title, String text) {
        inUi(() -> {
            button(shell(title), text).notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    private static Button button(Shell shell, String text) {
        return (Button) all(shell).filter(control -> control instanceof Button button
                && button.getText().replace("&", "").equals(text)).findFirst().orElseThrow();
    }

    private static Stream<Control> all(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(Dialogs::all))
                : Stream.of(control);
    }

    /** All words of a dialog. */
    String shellText(String title) {
        return inUi(() -> all(shell(title)).map(Dialogs::words).filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n")));
    }

    private static String words(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case Text text -> text.getText();
            case Button button -> button.getText();
            case Group group -> group.getText();
            default -> "";
        };
    }

    /** Writes into a field of a dialog, without Enter. */
    void enter(String field, String text) {
        inUi(() -> {
            find(field, Text.class).setText(text);
            return null;
        });
    }

    /** Writes into the only field of a dialog of the platform. */
    void typeInto(String title, String text) {
        inUi(() -> {
            all(shell(title)).filter(control -> control instanceof Text field && field.getEditable())
                    .map(Text.class::cast).findFirst().orElseThrow().setText(text);
            return null;
        });
    }

    void check(String table, String text, boolean checked) {
        inUi(() -> {
            Arrays.stream(find(table, Table.class).getItems()).filter(item -> item.getText().equals(text)).findFirst()
                    .orElseThrow().setChecked(checked);
            return null;
        });
    }

    List<String> shownHeadings(String table) {
        return inUi(() -> Arrays.stream(find(table, Table.class).getColumns()).filter(TableColumn::getResizable)
                .map(TableColumn::getText).toList());
    }

    /** Keeps a picture of the screen beside the reports, for people. */
    void shoot(String name) {
        int[] polls = new int[1];
        await("the screen is painted", () -> polls[0]++ > 15);
        inUi(() -> {
            Display display = PlatformUI.getWorkbench().getDisplay();
            for (int i = 0; i < 200 && display.readAndDispatch(); i++) {
                // what is waiting to be painted
            }
            Image image = new Image(display, display.getBounds().width, display.getBounds().height);
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            gc.dispose();
            image.dispose();
            return null;
        });
    }
}
