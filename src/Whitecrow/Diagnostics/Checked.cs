using System.Collections.Immutable;

namespace Whitecrow.Diagnostics;

/// <summary>A value, and everything noticed while making it.</summary>
public sealed record Checked<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>True when at least one diagnostic is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

/// <summary>Makes <see cref="Checked{T}"/> values.</summary>
public static class Checked
{
    /// <summary>A value about which there is nothing to say.</summary>
    public static Checked<T> Clean<T>(T value) => new(value, []);

    /// <summary>Many checked values as one.</summary>
    public static Checked<ImmutableArray<T>> All<T>(IEnumerable<Checked<T>> parts)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var part in parts)
        {
            values.Add(part.Value);
            diagnostics.AddRange(part.Diagnostics);
        }

        return new(values.ToImmutable(), diagnostics.ToImmutable());
    }
}
