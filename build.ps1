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
#Requires -Version 7.4
[CmdletBinding()]
param(
  [ValidateSet('Debug', 'Release')]
  [string] $Configuration = 'Debug',
  [ValidateSet('true', 'false')]
  [string] $UpstreamPackages = 'false',
  [string] $Out = (Join-Path $PSScriptRoot '_site')
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
$project = Join-Path $PSScriptRoot 'src' 'Whitecrow.Cli'
$seeds = (Get-ChildItem (Join-Path $PSScriptRoot 'content' 'seeds') -Filter *.txt).FullName
$options = '-c', $Configuration, "-p:UpstreamPackages=$UpstreamPackages"

dotnet restore $PSScriptRoot "-p:UpstreamPackages=$UpstreamPackages"
dotnet build $PSScriptRoot --no-restore @options
dotnet test $PSScriptRoot --no-build @options
dotnet run --no-build --project $project @options -- normalize --check --root $PSScriptRoot @seeds
dotnet run --no-build --project $project @options -- build --root $PSScriptRoot --out $Out
dotnet run --no-build --project $project @options -- check --root $PSScriptRoot
