namespace Scriban.Parsing;

public enum ParserMessageType
{
    Error,
    Warning,
}
