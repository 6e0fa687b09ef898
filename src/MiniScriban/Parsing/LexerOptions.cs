namespace Scriban.Parsing;

/// <summary>Which dialect a text is written in.</summary>
public record LexerOptions
{
    public static readonly LexerOptions Default = new();

    public ScriptLang Lang { get; init; }
}
