using System.Collections.Immutable;

namespace Whitecrow.Diagnostics;

/// <summary>One thing that the author should know.</summary>
/// <param name="Code">Its entry in the closed list.</param>
/// <param name="Severity">Starts as the code's default.</param>
/// <param name="Location">Where the author has to look.</param>
/// <param name="Message">What was found, and what to write instead; one line.</param>
public sealed record Diagnostic(DiagnosticCode Code, Severity Severity, SourceLocation Location, string Message)
{
    /// <summary>With the code's default severity.</summary>
    public Diagnostic(DiagnosticCode code, SourceLocation location, string message)
        : this(code, code.DefaultSeverity, location, message) { }

    /// <summary><c>file:line:column: error WC0302: message</c>.</summary>
    public override string ToString() => $"{Location}: {SeverityName} {Code.Id}: {Message}";

    /// <summary>The severity as printed.</summary>
    public string SeverityName => NameOf(Severity);

    /// <summary>A severity as printed, and as written in <c>site.yml</c>.</summary>
    public static string NameOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    /// <summary>By place, then code, then text, each once.</summary>
    public static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Distinct()
                .OrderBy(d => d.Location)
                .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal),
        ];
}
