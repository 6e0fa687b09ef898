namespace Scriban.Parsing;

/// <summary>How deep a template may nest.</summary>
public record ParserOptions
{
    public static readonly ParserOptions Default = new();

    /// <summary>The deepest nesting of expressions, and of blocks; 0 or less means the default.</summary>
    public int? ExpressionDepthLimit { get; init; } = 250;
}
