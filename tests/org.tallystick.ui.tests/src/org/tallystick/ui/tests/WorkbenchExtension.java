package org.tallystick.ui.tests;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.framework.Bundle;
import org.tallystick.app.Application;

/**
 * Starts the console once for all test classes, on a thread of its own as its UI thread, and closes it at the end. Tests
 * look at widgets by {@link #inUi}, and wait for what happens later by {@link #await}.
 */
public final class WorkbenchExtension implements BeforeAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static Console console;

    @Override
    public void beforeAll(ExtensionContext context) {
        synchronized (WorkbenchExtension.class) {
            if (console == null) {
                console = new Console();
                context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(WorkbenchExtension.class, console);
                console.open();
            }
        }
    }

    /** Runs the action on the UI thread and hands back what it returns or throws. */
    public static <T> T inUi(Callable<T> action) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
            try {
                result.set(action.call());
            } catch (Exception | AssertionError e) {
                failure.set(e);
            }
        });
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        return result.get();
    }

    /** Waits until the condition, asked on the UI thread, holds. */
    public static void await(String what, Callable<Boolean> condition) {
        poll(what, () -> inUi(condition));
    }

    private static void poll(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                Assertions.fail("Waited " + PATIENCE.toSeconds() + " s in vain: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The running console. JUnit closes it when the last test is done. */
    private static final class Console implements AutoCloseable {

        private final IApplication application = new Application();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final Thread thread = new Thread(this::run, "UI");

        void open() {
            thread.setDaemon(true);
            thread.start();
            poll("the window opens", this::isOpen);
        }

        private void run() {
            try {
                application.start(new Context());
            } catch (Throwable e) {
                failure.set(e);
            }
        }

        private boolean isOpen() {
            if (failure.get() != null) {
                throw new AssertionError("The console did not start.", failure.get());
            }
            if (!PlatformUI.isWorkbenchRunning()) {
                return false;
            }
            Display display = PlatformUI.getWorkbench().getDisplay();
            return display != null && inUi(() -> {
                IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
                return windows.length > 0 && windows[0].getShell() != null && windows[0].getShell().isVisible();
            });
        }

        @Override
        public void close() throws InterruptedException {
            application.stop();
            thread.join(PATIENCE.toMillis());
        }
    }

    /** What the application is told about its start: no arguments. */
    private static final class Context implements IApplicationContext {

        @Override
        public Map<?, ?> getArguments() {
            return new HashMap<>(Map.of(APPLICATION_ARGS, new String[0]));
        }

        @Override
        public void applicationRunning() {
            // nothing shows a splash screen here
        }

        @Override
        public String getBrandingApplication() {
            return Platform.getProduct().getApplication();
        }

        @Override
        public String getBrandingName() {
            return Platform.getProduct().getName();
        }

        @Override
        public String getBrandingDescription() {
            return Platform.getProduct().getDescription();
        }

        @Override
        public String getBrandingId() {
            return Platform.getProduct().getId();
        }

        @Override
        public String getBrandingProperty(String key) {
            return Platform.getProduct().getProperty(key);
        }

        @Override
        public Bundle getBrandingBundle() {
            return Platform.getProduct().getDefiningBundle();
        }

        @Override
        public void setResult(Object result, IApplication app) {
            throw new UnsupportedOperationException("The console returns its result.");
        }
    }
}
