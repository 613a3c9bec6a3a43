@echo off
rem Runs Maven as mvnw does, which has the version, the checksum and the address.
setlocal
set "here=%~dp0"
for /f "tokens=1,* delims==" %%a in ('findstr /b "version= sha512= url=" "%here%mvnw"') do set "%%a=%%b"
call set "url=%%url:$version=%version%%%"

if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "maven=%dists%\apache-maven-%version%"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo mvnw: no JDK found: set JAVA_HOME or put java on the PATH>&2
  exit /b 1
)

if not exist "%maven%\bin\mvn.cmd" call :bring
if exist "%maven%\bin\mvn.cmd" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo mvnw: Maven %version% cannot be downloaded and no Maven is installed>&2
  exit /b 1
)
echo mvnw: Maven %version% cannot be had; going on with the installed one>&2
mvn %*

:run
"%maven%\bin\mvn.cmd" %*

:bring
set "staging=%TEMP%\mvnw-%RANDOM%-%RANDOM%"
set "zip=%staging%\apache-maven-%version%-bin.zip"
mkdir "%staging%"
"%java%" "%here%.mvn\wrapper\Download.java" "%url%" "%zip%"
if not errorlevel 1 goto unpack
rem Nothing can be downloaded directly here: the installed Maven may still reach an artifact repository.
where mvn >nul 2>&1
if errorlevel 1 goto clear
echo mvnw: asking the installed Maven for Maven %version%>&2
call mvn -q -B -ntp -f "%here%.mvn\wrapper\pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy "-Dartifact=org.apache.maven:apache-maven:%version%:zip:bin" "-DoutputDirectory=%staging%" >&2
if errorlevel 1 goto clear
:unpack
"%java%" "%here%.mvn\wrapper\Unpack.java" "%zip%" %sha512% "%staging%"
if errorlevel 1 goto clear
if not exist "%dists%" mkdir "%dists%"
rem Another mvnw may have been faster; either copy will do.
move "%staging%\apache-maven-%version%" "%maven%" >nul 2>&1
:clear
rmdir /s /q "%staging%"
exit /b 0
