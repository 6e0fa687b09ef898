using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Makes a tree of the tokens of a template. Each construct stands in one of the files Parser.*.cs.</summary>
internal sealed partial class Parser(Token[] tokens, string file, ParserOptions options, LogMessageBag messages)
{
    private readonly int depthLimit = options.ExpressionDepthLimit is > 0 and { } limit ? limit : 250;

    private int next;

    /// <summary>Set when a statement does not end where it should: what follows is not looked at, only missing <c>end</c>s are still reported.</summary>
    private bool stopped;

    /// <summary>Set when the nesting is too deep: nothing more is said at all.</summary>
    private bool gaveUp;

    private int depth;

    public Block ParseTemplate()
    {
        var statements = new List<BlockItem>();
        while (Current.Kind != TokenKind.EndOfFile && !stopped)
        {
            statements.AddRange(ParseStatements());
            if (Current.Kind != TokenKind.EndOfFile && !stopped)
            {
                ParseStray();
            }
        }
        return new(SpanFrom(tokens[0]), [.. statements]);
    }

    /// <summary>Reads a text that is code without <c>{{ }}</c> around it.</summary>
    public static Block ParseScript(string text, LogMessageBag messages)
    {
        const string file = "<input>";
        var lexer = new Lexer(text, file);
        var parser = new Parser(lexer.RunCode(), file, ParserOptions.Default, messages);
        var script = parser.ParseTemplate();
        lexer.ReportTo(messages, parser.Current);
        return script;
    }

    /// <summary>The token at which the parser is, or stopped.</summary>
    public Token Current => tokens[next];

    private Token Previous => tokens[Math.Max(0, next - 1)];

    private Token Following => tokens[Math.Min(next + 1, tokens.Length - 1)];

    private Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.EndOfFile)
        {
            next++;
        }
        return token;
    }

    private bool TakeIf(string symbol)
    {
        if (!Current.Is(symbol))
        {
            return false;
        }
        Take();
        return true;
    }

    /// <summary>Whether the current token touches the one before.</summary>
    private bool IsAdjacent => Current.Start.Offset == Previous.End.Offset;

    private SourceSpan SpanFrom(Token first) => new(file, first.Start, Previous.End);

    private SourceSpan SpanFrom(Node first) => new(file, first.Span.Start, Previous.End);

    private SourceSpan SpanOf(Token token) => new(file, token.Start, token.End);

    private void Report(Token token, string message) => Report(SpanOf(token), message);

    private void Report(SourceSpan span, string message)
    {
        if (!gaveUp)
        {
            messages.Add(new(ParserMessageType.Error, span, message));
        }
    }

    private void ReportInsteadOf(string expected) =>
        Report(Current, $"`{Current.Description}` is not expected here, but {expected}");

    private bool Expect(string symbol)
    {
        if (TakeIf(symbol))
        {
            return true;
        }
        ReportInsteadOf($"`{symbol}`");
        return false;
    }

    /// <summary>Fails when the nesting is too deep; what is open then cannot be made sense of, so that the rest is left out.</summary>
    private bool TooDeep(Token token)
    {
        if (depth < depthLimit && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return gaveUp;
        }
        if (!gaveUp)
        {
            Report(token, $"this is nested deeper than {depthLimit} levels, or than can be read");
            gaveUp = true;
            stopped = true;
            next = tokens.Length - 1;
        }
        return true;
    }
}
