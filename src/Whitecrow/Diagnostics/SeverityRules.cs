using System.Collections.Immutable;

namespace Whitecrow.Diagnostics;

/// <summary>How much each kind of mistake matters on one site, where it is not the code's default.</summary>
/// <param name="Chosen">By the code's id; null where nobody wants to hear of it.</param>
/// <param name="IsStrict">True where a warning is an error.</param>
public sealed record SeverityRules(ImmutableDictionary<string, Severity?> Chosen, bool IsStrict)
{
    /// <summary>The codes' defaults.</summary>
    public static SeverityRules Default { get; } = new(ImmutableDictionary<string, Severity?>.Empty, IsStrict: false);

    /// <summary>The same diagnostics as they matter here, in order, without those that nobody wants to hear of.</summary>
    public ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) =>
        Diagnostic.InOrder(diagnostics.SelectMany(Weigh));

    private IEnumerable<Diagnostic> Weigh(Diagnostic diagnostic)
    {
        var severity =
            !diagnostic.Code.IsAlwaysError && Chosen.TryGetValue(diagnostic.Code.Id, out var chosen)
                ? chosen
                : diagnostic.Severity;
        return severity is null
            ? []
            :
            [
                diagnostic with
                {
                    Severity = IsStrict && severity == Severity.Warning ? Severity.Error : severity.Value,
                },
            ];
    }
}
