using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A template that is read while another one renders has errors; <see cref="ScriptRuntimeException.Span"/> is the place that asks for it.</summary>
public class ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages)
    : ScriptRuntimeException(span, message)
{
    /// <summary>What is wrong with the template that was read.</summary>
    public LogMessageBag ParserMessages { get; } = parserMessages;

    public override string Message => $"{base.Message}\n{ParserMessages}";
}
