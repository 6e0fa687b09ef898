namespace Scriban.Parsing;

/// <summary>The dialects of the language; MiniScriban speaks only the default one.</summary>
public enum ScriptLang
{
    Default,
}
