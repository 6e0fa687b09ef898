using System.Collections.Immutable;
using System.Globalization;

namespace Whitecrow.Seeds;

/// <summary>What a text says about a field: a word, a number, or a row with named cells.</summary>
/// <remarks>Two values are the same when their <see cref="Yaml"/> is.</remarks>
public abstract record ClaimValue
{
    /// <summary>As it stands in front matter, on one line.</summary>
    public abstract string Yaml { get; }

    /// <summary>A word or text.</summary>
    public static ClaimValue Of(string text) => new TextClaim(text);

    /// <summary>A number.</summary>
    public static ClaimValue Of(decimal number) => new NumberClaim(number);

    /// <summary>A row; cells without a value are left out.</summary>
    public static RowClaim Row(params ReadOnlySpan<(string Key, ClaimValue? Value)> cells)
    {
        var filled = ImmutableArray.CreateBuilder<(string, ClaimValue)>();
        foreach (var (key, value) in cells)
        {
            if (value is not null)
            {
                filled.Add((key, value));
            }
        }

        return new(filled.ToImmutable());
    }

    /// <summary>One value alone, several as a list; null for none.</summary>
    public static ClaimValue? OneOrMany(IReadOnlyCollection<ClaimValue> values) =>
        values.Count switch
        {
            0 => null,
            1 => values.First(),
            _ => new ListClaim([.. values]),
        };

    /// <summary>True for values that print the same.</summary>
    public bool SameAs(ClaimValue other) => Yaml == other.Yaml;

    /// <summary>The value's YAML.</summary>
    public sealed override string ToString() => Yaml;
}

/// <summary>A word or text.</summary>
public sealed record TextClaim(string Text) : ClaimValue
{
    /// <inheritdoc/>
    public override string Yaml => YamlScalar.Write(Text);
}

/// <summary>A number.</summary>
public sealed record NumberClaim(decimal Number) : ClaimValue
{
    /// <inheritdoc/>
    public override string Yaml => Number.ToString("0.############", CultureInfo.InvariantCulture);
}

/// <summary>Cells with names.</summary>
public sealed record RowClaim(ImmutableArray<(string Key, ClaimValue Value)> Cells) : ClaimValue
{
    /// <inheritdoc/>
    public override string Yaml => "{" + string.Join(", ", Cells.Select(c => $"{c.Key}: {c.Value.Yaml}")) + "}";

    /// <summary>The text of a cell; null where there is none.</summary>
    public string? this[string key] =>
        Cells.FirstOrDefault(c => c.Key == key).Value switch
        {
            TextClaim text => text.Text,
            { } other => other.Yaml,
            null => null,
        };
}

/// <summary>Several values of one cell.</summary>
public sealed record ListClaim(ImmutableArray<ClaimValue> Items) : ClaimValue
{
    /// <inheritdoc/>
    public override string Yaml => "[" + string.Join(", ", Items.Select(i => i.Yaml)) + "]";
}
