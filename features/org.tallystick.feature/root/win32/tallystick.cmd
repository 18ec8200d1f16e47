@echo off
rem Tallystick: the console, and the command line.
rem
rem   tallystick [console] [--db DIR] [--theme dark]   opens the console
rem   tallystick [--db DIR] COMMAND ...   runs one command; "tallystick help" lists them
rem
rem Needs Java 21 or newer: the one of JAVA_HOME, or else the one on the PATH.
setlocal
set "plugins=%~dp0plugins"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if "%~1"=="" goto console
if /i "%~1"=="console" goto console
if /i "%~1"=="--theme" goto console
for /d %%d in ("%plugins%\org.tallystick.derby_*") do set "derby=%%d\lib\*"
set "classpath="
for %%j in ("%plugins%\org.tallystick.*.jar" "%plugins%\org.eclipse.emf.*.jar" "%plugins%\slf4j.api_*.jar" "%plugins%\picocli_*.jar" "%plugins%\com.fasterxml.jackson.core.*.jar" "%plugins%\de.siegmar.fastcsv_*.jar") do call set "classpath=%%classpath%%%%j;"
"%java%" -Xshare:auto -XX:+UseSerialGC -Xmx512m -cp "%classpath%%derby%;%~dp0lib\*" org.tallystick.cli.Main %*
exit /b %errorlevel%

:console
set "site="
set "theme="
:option
if "%~1"=="" goto start
if /i "%~1"=="console" goto next
if /i "%~1"=="--db" goto db
if /i "%~1"=="-db" goto db
if /i "%~1"=="--theme" goto theme
echo Unknown for the console: %1 (known are --db DIR and --theme dark or light). 1>&2
exit /b 2
:db
if "%~2"=="" goto novalue
set site=-db "%~f2"
shift /1
goto next
:theme
if /i "%~2"=="dark" set "theme=-theme dark"
if /i "%~2"=="light" set "theme=-theme light"
if not defined theme goto notheme
shift /1
:next
shift /1
goto option
:novalue
echo %1 needs a value. 1>&2
exit /b 2
:notheme
echo Choose the theme: --theme dark or --theme light. 1>&2
exit /b 2

:start
for %%j in ("%plugins%\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%j"
"%java%" -Xmx1g --enable-native-access=ALL-UNNAMED -Dosgi.requiredJavaVersion=21 "-Djava.util.logging.config.file=%~dp0lib\logging.properties" -jar "%launcher%" -nosplash -product org.tallystick.app.product -data @user.home/.tallystick/console %site% %theme%
exit /b %errorlevel%
