<#
.SYNOPSIS
The whole way in one call: restore, build, test, normalize --check, build the site, check it.
.PARAMETER Configuration
Debug or Release; both are optimised.
.PARAMETER UpstreamPackages
true compiles against the real Scriban and Verify packages; see README.md.
.PARAMETER Out
The folder to publish to.
.PARAMETER Seeds
The raw texts that normalize is to check; without any, that step is left out.
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
  [ValidateSet('Debug', 'Release')]
  [string] $Configuration = 'Debug',
  [ValidateSet('true', 'false')]
  [string] $UpstreamPackages = 'false',
  [string] $Out = (Join-Path $PSScriptRoot '_site'),
  [string[]] $Seeds = @()
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
$project = Join-Path $PSScriptRoot 'src' 'Whitecrow.Cli'
$options = '-c', $Configuration, "-p:UpstreamPackages=$UpstreamPackages"

dotnet restore $PSScriptRoot "-p:UpstreamPackages=$UpstreamPackages"
dotnet build $PSScriptRoot --no-restore @options
dotnet test $PSScriptRoot --no-build @options
if ($Seeds) { dotnet run --no-build --project $project @options -- normalize --check --root $PSScriptRoot @Seeds }
dotnet run --no-build --project $project @options -- build --root $PSScriptRoot --out $Out
dotnet run --no-build --project $project @options -- check --root $PSScriptRoot
