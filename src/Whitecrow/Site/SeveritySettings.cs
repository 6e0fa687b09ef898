using System.Collections.Immutable;
using Whitecrow.Content.Fields;
using Whitecrow.Diagnostics;

namespace Whitecrow.Site;

/// <summary>The severities in <c>site.yml</c>: <c>diagnostics: { WC0104: error, WC0606: off }</c>.</summary>
internal static class SeveritySettings
{
    private const string Off = "off";

    private static readonly ImmutableDictionary<string, Severity> Names = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        Enum.GetValues<Severity>().Select(s => KeyValuePair.Create(Diagnostic.NameOf(s), s))
    );

    private static readonly Shape Choices = Shapes.Choice([
        Off,
        .. Enum.GetValues<Severity>().Select(Diagnostic.NameOf),
    ]);

    /// <summary>One key a code.</summary>
    public static ImmutableArray<Field> Fields { get; } =
    [.. DiagnosticCode.All.Select(c => new Field(c.Id, Choices, HelpOn(c)) { IsAttested = false })];

    /// <summary>What the settings make of the codes' defaults.</summary>
    /// <param name="settings">Null where there are none.</param>
    /// <param name="isStrict">True where a warning is an error.</param>
    public static SeverityRules Rules(FieldMap? settings, bool isStrict) =>
        SeverityRules.Default with
        {
            Chosen = Values(settings)
                .ToImmutableDictionary(
                    v => v.Code,
                    v => v.Choice.Text == Off ? (Severity?)null : Names[v.Choice.Text],
                    StringComparer.Ordinal
                ),
            IsStrict = isStrict,
        };

    /// <summary>What would lower an error that has to be one.</summary>
    public static IEnumerable<Diagnostic> Check(FieldMap? settings) =>
        from value in Values(settings)
        join code in DiagnosticCode.All on value.Code equals code.Id
        where code.IsAlwaysError && value.Choice.Text != Diagnostic.NameOf(Severity.Error)
        select new Diagnostic(
            DiagnosticCode.FixedSeverity,
            value.Choice.At,
            $"'{code.Id}' ({code.Title}) is always an error, since no page could be made or trusted; remove it from the list"
        );

    private static IEnumerable<(string Code, TextValue Choice)> Values(FieldMap? settings) =>
        from field in settings?.Fields ?? []
        where field.Values[0].Value is TextValue
        select (field.Field.Key, (TextValue)field.Values[0].Value);

    private static string HelpOn(DiagnosticCode code) => $"{char.ToUpperInvariant(code.Title[0])}{code.Title[1..]}.";
}
