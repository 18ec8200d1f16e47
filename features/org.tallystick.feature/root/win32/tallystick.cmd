@echo off
rem Tallystick: the console, and the command line.
rem
rem   tallystick [console] [-db DIR]      opens the console
rem   tallystick [--db DIR] COMMAND ...   runs one command; "tallystick help" lists them
rem
rem Needs Java 21 or newer: the one of JAVA_HOME, or else the one on the PATH.
setlocal
set "plugins=%~dp0plugins"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if "%~1"=="" goto console
if /i "%~1"=="console" goto console
for /d %%d in ("%plugins%\org.tallystick.derby_*") do set "derby=%%d\lib\*"
set "classpath="
for %%j in ("%plugins%\org.tallystick.*.jar" "%plugins%\org.eclipse.emf.*.jar" "%plugins%\slf4j.api_*.jar" "%plugins%\picocli_*.jar" "%plugins%\com.fasterxml.jackson.core.*.jar") do call set "classpath=%%classpath%%%%j;"
"%java%" -Xshare:auto -XX:+UseSerialGC -Xmx512m -cp "%classpath%%derby%;%~dp0lib\*" org.tallystick.cli.Main %*
exit /b %errorlevel%

:console
if /i "%~1"=="console" shift
for %%j in ("%plugins%\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
"%java%" -Xmx1g --enable-native-access=ALL-UNNAMED -Dosgi.requiredJavaVersion=21 "-Djava.util.logging.config.file=%~dp0lib\logging.properties" -jar "%launcher%" -nosplash -product org.tallystick.app.product -data @user.home/.tallystick/console %1 %2 %3 %4
exit /b %errorlevel%
