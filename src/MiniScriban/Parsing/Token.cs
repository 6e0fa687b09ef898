namespace Scriban.Parsing;

internal enum TokenKind
{
    Raw,
    CodeEnter,
    CodeExit,
    NewLine,
    SemiColon,
    Identifier,
    Variable,
    Integer,
    Float,
    String,
    InterpolationStart,
    InterpolationMiddle,
    InterpolationEnd,
    Symbol,
    Invalid,
    EndOfFile,
}

/// <summary>A word of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The symbol or name; of strings the value; of numbers the digits as written.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">The first character after it.</param>
/// <param name="Indent">Of <c>{{</c>: the white space between the start of its line and it, or null when there is more than that.</param>
// A class, because a list of structs of our own is compiled anew at each start.
internal sealed record Token(TokenKind Kind, string Text, TextPosition Start, TextPosition End, string? Indent = null)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsName(string name) => Kind == TokenKind.Identifier && Text == name;

    public bool EndsStatement =>
        Kind is TokenKind.NewLine or TokenKind.SemiColon or TokenKind.CodeExit or TokenKind.EndOfFile;

    /// <summary>How to name it in a message.</summary>
    public string Description =>
        Kind switch
        {
            TokenKind.EndOfFile => "the end of the file",
            TokenKind.NewLine => "the end of the line",
            TokenKind.CodeExit => "}}",
            TokenKind.CodeEnter => "{{",
            TokenKind.Raw => "text",
            _ => Text,
        };
}
