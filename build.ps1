#Requires -Version 5.1
<#
.SYNOPSIS
The whole way in one call: restore, build, test, normalize --check, build the site, check it.
.PARAMETER Configuration
Debug or Release; both are optimised.
.PARAMETER UpstreamPackages
true compiles against the real Scriban and Verify packages; see README.md.
.PARAMETER Out
The folder to publish to.
#>
[CmdletBinding()]
param(
  [ValidateSet('Debug', 'Release')]
  [string] $Configuration = 'Debug',
  [ValidateSet('true', 'false')]
  [string] $UpstreamPackages = 'false',
  [string] $Out = (Join-Path $PSScriptRoot '_site')
)

$ErrorActionPreference = 'Stop'
# Windows PowerShell has only Join-Path with two arguments, and takes no exit code for an error; newer versions may.
$PSNativeCommandUseErrorActionPreference = $false
$project = Join-Path (Join-Path $PSScriptRoot 'src') 'Whitecrow.Cli'
$seeds = @(Get-ChildItem (Join-Path (Join-Path $PSScriptRoot 'content') 'seeds') -Filter *.txt | ForEach-Object { $_.FullName })
$packages = "-p:UpstreamPackages=$UpstreamPackages"
$program = @('run', '--no-build', '--project', $project, '-c', $Configuration, "--property:UpstreamPackages=$UpstreamPackages", '--')

function Invoke-Dotnet([string[]] $Arguments) {
  & dotnet $Arguments
  if ($LASTEXITCODE -ne 0) {
    exit $LASTEXITCODE
  }
}

# `dotnet test` and `dotnet build` look for their solution in the current folder and above.
Push-Location $PSScriptRoot
try {
  Invoke-Dotnet @('restore', $packages)
  Invoke-Dotnet @('build', '--no-restore', '-c', $Configuration, $packages)
  Invoke-Dotnet @('test', '--no-build', '-c', $Configuration, $packages)
}
finally {
  Pop-Location
}

Invoke-Dotnet ($program + @('normalize', '--check', '--root', $PSScriptRoot) + $seeds)
Invoke-Dotnet ($program + @('build', '--root', $PSScriptRoot, '--out', $Out))
Invoke-Dotnet ($program + @('check', '--root', $PSScriptRoot))
