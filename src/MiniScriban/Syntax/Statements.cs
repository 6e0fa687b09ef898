using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Statements one after the other, until one of them leaves.</summary>
internal sealed class Block(SourceSpan span, BlockItem[] items) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        TemplateContext.GuardStack(Span);
        var outer = context.Indent;
        foreach (var item in items)
        {
            context.Indent = item.OwnsIndent ? item.Indent : outer;
            context.CurrentSpan = item.Statement.Span;
            item.Statement.Execute(context);
            if (context.Flow != Flow.None)
            {
                break;
            }
        }
        context.Indent = outer;
    }

    /// <summary>Runs the statements and gives the value of the last one, which is not printed.</summary>
    public object? Evaluate(TemplateContext context)
    {
        if (items is [.. var first, { Statement: PrintStatement last }])
        {
            new Block(Span, first).Execute(context);
            return context.Flow == Flow.Return ? Returned(context) : last.Value.Evaluate(context);
        }
        Execute(context);
        return Returned(context);
    }

    private static object? Returned(TemplateContext context)
    {
        var value = context.ReturnValue;
        context.Flow = Flow.None;
        context.ReturnValue = null;
        return value;
    }
}

/// <summary>A statement of a block.</summary>
/// <param name="OwnsIndent">Whether it stands in a <c>{{ }}</c> that begins in this block; what stands outside is indented like the block itself.</param>
/// <param name="Indent">The white space before that <c>{{</c>, if nothing else stands before it.</param>
internal sealed record BlockItem(Statement Statement, bool OwnsIndent, string? Indent);

/// <summary>Text outside of <c>{{ }}</c></summary>
internal sealed class RawStatement(SourceSpan span, string text) : Statement(span)
{
    public override void Execute(TemplateContext context) => context.Write(text);
}

/// <summary>A value that is printed.</summary>
internal sealed class PrintStatement(SourceSpan span, Expression value) : Statement(span)
{
    public Expression Value { get; } = value;

    public override void Execute(TemplateContext context) => Value.Print(context, Span);
}

/// <summary><c>a = b</c></summary>
internal sealed class AssignStatement(SourceSpan span, PathExpression target, Expression value) : Statement(span)
{
    public override void Execute(TemplateContext context) => target.Assign(context, value.Evaluate(context));
}

/// <summary><c>a += b</c></summary>
internal sealed class ChangeStatement(
    SourceSpan span,
    PathExpression target,
    Operator op,
    SourceSpan operatorSpan,
    Expression value
) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        var old = target.Evaluate(context);
        target.Assign(context, Operators.Apply(context, operatorSpan, op, old, value.Evaluate(context)));
    }
}

/// <summary><c>a ??= b</c></summary>
internal sealed class DefaultStatement(SourceSpan span, PathExpression target, Expression value) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        if (target.Evaluate(context) is null)
        {
            target.Assign(context, value.Evaluate(context));
        }
    }
}

/// <summary><c>if a … else if b … else … end</c>, <c>unless a … end</c></summary>
internal sealed class IfStatement(
    SourceSpan span,
    Expression condition,
    bool expected,
    Block then,
    Statement? otherwise
) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        if (Conversions.ToBool(condition.Evaluate(context)) == expected)
        {
            then.Execute(context);
        }
        else
        {
            otherwise?.Execute(context);
        }
    }
}

/// <summary><c>when 1, 2 …</c></summary>
internal sealed record CaseBranch(Expression[] Values, Block Body);

/// <summary><c>case a; when 1, 2 … else … end</c></summary>
internal sealed class CaseStatement(SourceSpan span, Expression value, CaseBranch[] branches, Block? otherwise)
    : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        var subject = value.Evaluate(context);
        foreach (var branch in branches)
        {
            foreach (var candidate in branch.Values)
            {
                var other = candidate.Evaluate(context);
                if (Operators.AreEqual(context, candidate.Span, subject, other))
                {
                    branch.Body.Execute(context);
                    return;
                }
            }
        }
        otherwise?.Execute(context);
    }
}

/// <summary><c>capture a … end</c></summary>
internal sealed class CaptureStatement(SourceSpan span, PathExpression target, Block body) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        // The value is the output itself: as a part of a list it prints without quotes.
        var output = new StringBuilderOutput();
        context.PushOutput(output);
        try
        {
            body.Execute(context);
        }
        finally
        {
            context.PopOutput();
        }
        target.Assign(context, output);
    }
}

/// <summary><c>with a … end</c></summary>
internal sealed class WithStatement(SourceSpan span, Expression target, Block body) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        if (target.Evaluate(context) is not IScriptObject members)
        {
            throw new ScriptRuntimeException(target.Span, "`with` needs an object");
        }
        context.PushGlobal(members);
        try
        {
            body.Execute(context);
        }
        finally
        {
            context.PopGlobal();
        }
    }
}

/// <summary><c>wrap f a … end</c></summary>
internal sealed class WrapStatement(SourceSpan span, Expression target, Block body) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        var call = target as Call ?? new Call(target.Span, target, null, []);
        if (call.Target.Resolve(context) is not TemplateFunction function)
        {
            throw new ScriptRuntimeException(target.Span, "`wrap` needs a function of the template");
        }
        var wrapped = new Call(call.Span, new Literal(call.Target.Span, function.Around(body)), null, call.Arguments);
        if (wrapped.Evaluate(context) is { } result)
        {
            context.Write(Printer.ToText(context, Span, result));
        }
    }
}

/// <summary><c>import a</c></summary>
internal sealed class ImportStatement(SourceSpan span, Expression source) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        if (source.Evaluate(context) is not IScriptObject members)
        {
            throw new ScriptRuntimeException(source.Span, "`import` needs an object");
        }
        foreach (var name in members.GetMembers().ToArray())
        {
            members.TryGetValue(context, Span, name, out var value);
            context.CurrentGlobal.TrySetValue(context, Span, name, value, readOnly: false);
        }
    }
}

/// <summary><c>readonly a</c></summary>
internal sealed class ReadOnlyStatement(SourceSpan span, PathExpression variable) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        switch (variable)
        {
            case GlobalVariable global:
                context.CurrentGlobal.SetReadOnly(global.Name, true);
                break;
            case LocalVariable local:
                context.Locals.Variables.Members.SetReadOnly(local.Name[1..], true);
                break;
            default:
                throw new ScriptRuntimeException(variable.Span, "`readonly` needs a variable");
        }
    }
}

/// <summary><c>func f … end</c>, <c>f(x) = x + 1</c></summary>
internal sealed class FunctionStatement(SourceSpan span, PathExpression target, FunctionDefinition definition)
    : Statement(span)
{
    public override void Execute(TemplateContext context) => target.Assign(context, new TemplateFunction(definition));
}

/// <summary><c>ret a</c></summary>
internal sealed class ReturnStatement(SourceSpan span, Expression? value) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        context.ReturnValue = value?.Evaluate(context);
        context.Flow = Flow.Return;
    }
}

/// <summary><c>break</c>, <c>continue</c></summary>
internal sealed class JumpStatement(SourceSpan span, Flow flow) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        if (context.Loop is null)
        {
            throw new ScriptRuntimeException(Span, "`break` and `continue` mean something in a loop only");
        }
        context.Flow = flow;
    }
}
